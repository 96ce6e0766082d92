package nl.stadsmijn.hub.reservation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hold on amounts of lots. It is over exactly once; every later attempt hears how it ended. */
public sealed interface Reservation {

    Facts facts();

    /**
     * What holds whatever its state.
     *
     * @param holderId organisation it is held for
     * @param dealId the deal that made it; null if none did
     * @param revisions what its lots are said to be now that they were not when they were reserved
     * @param version 0 before it is stored
     */
    record Facts(
            UUID id,
            UUID holderId,
            UUID dealId,
            Instant createdAt,
            List<Line> lines,
            Refusal refusal,
            List<Revision> revisions,
            long version) {

        public Facts {
            revisions = List.copyOf(revisions);
        }

        /** None of whose lots was revised. */
        public Facts(
                UUID id,
                UUID holderId,
                UUID dealId,
                Instant createdAt,
                List<Line> lines,
                Refusal refusal,
                long version) {
            this(id, holderId, dealId, createdAt, lines, refusal, List.of(), version);
        }

        Facts revised(UUID lot, List<Revision.Change> changes) {
            return new Facts(
                    id, holderId, dealId, createdAt, lines, refusal, Revision.with(revisions, lot, changes), version);
        }

        Facts with(List<Line> others) {
            return new Facts(id, holderId, dealId, createdAt, others, refusal, revisions, version);
        }

        Facts withoutRefusal() {
            return new Facts(id, holderId, dealId, createdAt, lines, null, revisions, version);
        }

        Facts stored() {
            return new Facts(id, holderId, dealId, createdAt, lines, refusal, revisions, version + 1);
        }

        /** What of it is about some lots: who owns those sees nothing of what else was reserved. */
        Facts of(Set<UUID> lots) {
            var about = lines.stream()
                    .filter(line -> lots.contains(line.lotId())
                            || line.allocations().stream().anyMatch(each -> lots.contains(each.lotId())))
                    .toList();
            return new Facts(
                    id, holderId, dealId, createdAt, about, refusal == null ? null : refusal.of(lots), version);
        }

        Facts with(Refusal other) {
            return new Facts(id, holderId, dealId, createdAt, lines, other, revisions, version);
        }
    }

    /**
     * Why the last thing a deal asked could not be done, or what was cut back: the slug of a problem, and a sentence.
     *
     * @param cuts what was cut back, by lot; none otherwise
     */
    record Refusal(String code, String detail, List<Cut> cuts) {

        private static final String CUT_BACK = "cut-back";

        public Refusal {
            cuts = cuts == null ? List.of() : List.copyOf(cuts);
        }

        public Refusal(String code, String detail) {
            this(code, detail, List.of());
        }

        static Refusal of(List<Cut> cuts) {
            return new Refusal(CUT_BACK, cuts.stream().map(Cut::detail).collect(Collectors.joining("; ")), cuts);
        }

        /** What of it is about some lots; null if nothing is. */
        private Refusal of(Set<UUID> lots) {
            if (!isCutBack()) {
                return this;
            }
            var about = cuts.stream().filter(cut -> lots.contains(cut.lotId())).toList();
            return about.isEmpty() ? null : of(about);
        }

        boolean isCutBack() {
            return code.equals(CUT_BACK);
        }
    }

    /**
     * Less of a lot than was held.
     *
     * @param before what the reservation had of it
     * @param after what is left for it; of a deal's reservation, which ends as a whole, what it could have kept
     * @param reason for people
     */
    @Schema(name = "ReservationCut")
    record Cut(UUID lotId, Amount before, Amount after, String reason) {

        /** This and, of the same lot, a later one. */
        Cut with(Cut later) {
            var reasons = reason.equals(later.reason) ? reason : "%s; %s".formatted(reason, later.reason);
            return new Cut(lotId, before, later.after, reasons);
        }

        private String detail() {
            return "from %s to %s of lot %s: %s".formatted(before, after, lotId, reason);
        }
    }

    /** Expires by itself. */
    record Option(Facts facts, Instant expiresAt, boolean extended) implements Reservation {}

    /**
     * Stays until it is delivered or given back.
     *
     * @param condition null for none
     * @param settled the condition was met when its day had passed; it is not judged again
     */
    record Firm(Facts facts, Condition condition, boolean settled) implements Reservation {}

    record Over(Facts facts, Ending ending, Instant at) implements Reservation {}

    /** What becomes of this reservation at {@code now}; never throws, never reads a clock. */
    default Decision decide(Command command, Instant now) {
        return switch (this) {
            case Over over -> refuse(Decision.Reason.already(over.ending()));
            case Option option when !now.isBefore(option.expiresAt()) -> new Decision.Lapsed(over(Ending.EXPIRED, now));
            case Option option ->
                switch (command) {
                    case Command.Confirm confirm -> accept(new Firm(option.facts(), confirm.condition(), false));
                    case Command.Extend extend when option.extended() -> refuse(Decision.Reason.ALREADY_EXTENDED);
                    case Command.Extend extend -> accept(new Option(option.facts(), extend.until(), true));
                    case Command.Release release -> accept(over(Ending.RELEASED, now));
                    case Command.CutBack cut -> accept(cutBack(cut, now));
                    case Command.Fulfil fulfil -> refuse(Decision.Reason.NOT_YET_FIRM);
                    case Command.Judge judge -> refuse(Decision.Reason.NOT_YET_FIRM);
                };
            case Firm firm ->
                switch (command) {
                    case Command.Confirm confirm -> refuse(Decision.Reason.ALREADY_FIRM);
                    case Command.Extend extend -> refuse(Decision.Reason.ALREADY_FIRM);
                    case Command.Release release -> accept(over(Ending.RELEASED, now));
                    case Command.CutBack cut -> accept(cutBack(cut, now));
                    case Command.Fulfil fulfil ->
                        accept(new Over(firm.facts().with(fulfil.delivered()), Ending.FULFILLED, now));
                    case Command.Judge judge when judge.met() -> accept(new Firm(firm.facts(), firm.condition(), true));
                    case Command.Judge judge -> accept(over(Ending.DISSOLVED, now));
                };
        };
    }

    /** The same reservation in the same state, with other facts. */
    default Reservation with(Facts other) {
        return switch (this) {
            case Option option -> new Option(other, option.expiresAt(), option.extended());
            case Firm firm -> new Firm(other, firm.condition(), firm.settled());
            case Over over -> new Over(other, over.ending(), over.at());
        };
    }

    default Reservation withoutRefusal() {
        return with(facts().withoutRefusal());
    }

    default Over over(Ending ending, Instant at) {
        return new Over(facts(), ending, at);
    }

    default boolean isOpen() {
        return !(this instanceof Over);
    }

    default UUID id() {
        return facts().id();
    }

    default List<Line> lines() {
        return facts().lines();
    }

    /** The lots in which it lies. */
    default Set<UUID> lotsHeld() {
        return lines().stream()
                .flatMap(line -> line.allocations().stream())
                .map(Line.Allocation::lotId)
                .collect(Collectors.toSet());
    }

    /** How much of it lies at a lot. */
    default BigDecimal at(UUID lot) {
        return lines().stream().map(line -> line.at(lot)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What is left of it stays held. Of a deal's both sides agreed on the amount, which changes only through the deal: it ends as a whole, as one does of which
     * nothing is left.
     */
    private Reservation cutBack(Command.CutBack cut, Instant now) {
        var left = Line.less(lines(), cut.lot(), cut.missing());
        return facts().dealId() != null || left.isEmpty() ? over(Ending.CUT_BACK, now) : with(facts().with(left));
    }

    private static Decision accept(Reservation next) {
        return new Decision.Accepted(next);
    }

    private static Decision refuse(Decision.Reason reason) {
        return new Decision.Refused(reason);
    }
}
