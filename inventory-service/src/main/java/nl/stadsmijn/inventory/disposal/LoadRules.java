package nl.stadsmijn.inventory.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.code.Code;
import nl.stadsmijn.inventory.code.WasteCodes;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.inventory.receiver.Receiver;
import nl.stadsmijn.inventory.receiver.Receivers;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** A receiver gets what it may receive, and only what is known is said: code, processing and mass. */
@ApplicationScoped
class LoadRules {

    private static final int NEAREST = 3;
    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(3);

    /** The largest bulk carriers take less than half of it: more is a slip. */
    private static final BigDecimal MOST_TONNES = BigDecimal.valueOf(1_000_000);

    private final Receivers receivers;
    private final WasteCodes codes;
    private final Materials materials;

    LoadRules(Receivers receivers, WasteCodes codes, Materials materials) {
        this.receivers = receivers;
        this.codes = codes;
        this.materials = materials;
    }

    /**
     * @param refuse told all that is wrong
     * @return empty if something is
     */
    Optional<Load.Checked> check(Load load, LocalDate today, Consumer<Violation> refuse) {
        var day = day(load, today, refuse);
        var kg = kg(load, refuse);
        var eural = eural(load, refuse);
        var material = material(load, refuse);
        var receiver = receivers.mineIfAny(load.receiverId());
        if (receiver.isEmpty()) {
            refuse.accept(wrong(
                    load,
                    "receiverId",
                    "UNKNOWN_RECEIVER",
                    "must be one of your register of receivers; GET /receivers lists it",
                    load.receiverId()));
            return Optional.empty();
        }
        var processing = processing(load, receiver.get(), refuse);
        var received = eural.isPresent()
                && processing.isPresent()
                && mayReceive(load, receiver.get(), eural.get(), processing.get(), refuse);
        return day && material && received && kg.isPresent()
                ? Optional.of(new Load.Checked(receiver.get().entry(), eural.get(), processing.get(), kg.get()))
                : Optional.empty();
    }

    private static boolean day(Load load, LocalDate today, Consumer<Violation> refuse) {
        if (load.on().isAfter(today)) {
            refuse.accept(wrong(load, "on", "IN_THE_FUTURE", "must be today, " + today + ", or before", load.on()));
            return false;
        }
        if (load.builtIn() != null && load.on().getYear() < load.builtIn()) {
            refuse.accept(
                    wrong(load, "on", "BEFORE_BUILT", "must not be before it was built, " + load.builtIn(), load.on()));
            return false;
        }
        return true;
    }

    private static Optional<BigDecimal> kg(Load load, Consumer<Violation> refuse) {
        if (load.mass() == null) {
            if (load.workedOutKg() == null) {
                refuse.accept(wrong(
                        load, "mass", "REQUIRED", "must be weighed: nobody said the element's mass per unit", null));
            }
            return Optional.ofNullable(load.workedOutKg());
        }
        if (load.mass().unit().in(Unit.KG).isEmpty()) {
            refuse.accept(wrong(
                    load,
                    "mass.unit",
                    "OTHER_UNIT",
                    "must be kg or t",
                    load.mass().unit().symbol()));
            return Optional.empty();
        }
        if (load.mass().isZero()) {
            refuse.accept(wrong(load, "mass", "ZERO", "must be more than 0", "0"));
            return Optional.empty();
        }
        if (load.mass().value().compareTo(most(load.mass().unit())) > 0) {
            var most = new Amount(most(load.mass().unit()), load.mass().unit());
            refuse.accept(wrong(
                    load,
                    "mass",
                    "TOO_LARGE",
                    "must be at most " + most,
                    load.mass().toString()));
            return Optional.empty();
        }
        return load.mass().in(Unit.KG).map(mass -> mass.value()).filter(kg -> plausible(load, kg, refuse));
    }

    private static BigDecimal most(Unit unit) {
        return unit == Unit.T ? MOST_TONNES : MOST_TONNES.movePointRight(3);
    }

    /** Wet or dirty rubble weighs more than was worked out; far more is a slip of the comma or of the unit, or has a reason. */
    private static boolean plausible(Load load, BigDecimal kg, Consumer<Violation> refuse) {
        if (load.workedOutKg() == null
                || load.massReason() != null && !load.massReason().isBlank()) {
            return true;
        }
        var together = kg.add(load.beforeKg());
        if (together.compareTo(load.workedOutKg().multiply(MOST_TIMES)) <= 0) {
            return true;
        }
        refuse.accept(wrong(
                load,
                "mass",
                "IMPLAUSIBLE",
                "with what came before it is %s kg, more than %s times the %s kg worked out of what was lost; if it is right send massReason"
                        .formatted(plain(together), MOST_TIMES, plain(load.workedOutKg())),
                plain(kg)));
        return false;
    }

    private static String plain(BigDecimal kg) {
        return kg.signum() == 0 ? "0" : kg.stripTrailingZeros().toPlainString();
    }

    private Optional<String> eural(Load load, Consumer<Violation> refuse) {
        if (load.eural() == null) {
            refuse.accept(wrong(load, "eural", "REQUIRED", "must be the Eural code of what left", null));
            return Optional.empty();
        }
        var found = codes.find(load.eural());
        if (found.isEmpty()) {
            var nearest = codes.nearest(load.eural(), NEAREST).stream()
                    .map(Code::toString)
                    .collect(Collectors.joining(", "));
            refuse.accept(
                    wrong(load, "eural", "UNKNOWN_EURAL", "must be a Eural code; nearest: " + nearest, load.eural()));
        }
        return found.map(Code::code);
    }

    private boolean material(Load load, Consumer<Violation> refuse) {
        if (load.material() == null || materials.find(load.material()).isPresent()) {
            return true;
        }
        var nearest = String.join(", ", materials.nearest(load.material(), NEAREST));
        refuse.accept(wrong(
                load,
                "material",
                "UNKNOWN_MATERIAL",
                "must be a key of GET /materials; nearest: " + nearest,
                load.material()));
        return false;
    }

    private static Optional<Processing> processing(Load load, Receiver receiver, Consumer<Violation> refuse) {
        var does = receiver.processing();
        if (load.processing() == null && does.size() == 1) {
            return Optional.of(does.getFirst());
        }
        if (load.processing() == null) {
            refuse.accept(wrong(load, "processing", "REQUIRED", "must be one of " + texts(does), null));
            return Optional.empty();
        }
        if (!does.contains(load.processing())) {
            refuse.accept(wrong(
                    load,
                    "processing",
                    "NOT_RECEIVED",
                    "must be what %s does: %s".formatted(receiver.name(), texts(does)),
                    load.processing()));
            return Optional.empty();
        }
        return Optional.of(load.processing());
    }

    /** What is used again is a product, which needs no authority to receive waste. */
    private static boolean mayReceive(
            Load load, Receiver receiver, String eural, Processing processing, Consumer<Violation> refuse) {
        if (processing == Processing.REUSE) {
            return true;
        }
        if (!receiver.eural().contains(eural)) {
            refuse.accept(wrong(
                    load,
                    "eural",
                    "NOT_RECEIVED",
                    "must be what %s may receive: %s".formatted(receiver.name(), texts(receiver.eural())),
                    eural));
            return false;
        }
        var valid = receiver.permits().stream()
                .anyMatch(permit -> permit.until() == null || !permit.until().isBefore(load.on()));
        if (!valid) {
            refuse.accept(wrong(
                    load,
                    "receiverId",
                    "PERMIT_EXPIRED",
                    "must have authority to receive on %s, but that of %s has ended"
                            .formatted(load.on(), receiver.name()),
                    load.receiverId()));
        }
        return valid;
    }

    private static String texts(List<?> values) {
        return values.isEmpty()
                ? "nothing"
                : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Violation wrong(Load load, String field, String code, String message, Object value) {
        return new Violation(load.prefix() + field, code, message, value);
    }
}
