package nl.stadsmijn.inventory.report;

import static nl.stadsmijn.inventory.report.ReportCell.day;
import static nl.stadsmijn.inventory.report.ReportCell.kg;
import static nl.stadsmijn.inventory.report.ReportCell.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.balance.Carried;
import nl.stadsmijn.inventory.balance.MaterialBalance;
import nl.stadsmijn.inventory.balance.PassedOn;
import nl.stadsmijn.inventory.balance.Where;
import nl.stadsmijn.inventory.receiver.Receiver;
import nl.stadsmijn.inventory.trace.HubReceiver;

/** Where the material went or is: in stock, and at receivers (BRL SVMS-007, 4.3.7). */
@ApplicationScoped
class DestinationTables {

    private static final List<ReportTable.Column> LOAD = List.of(
            new ReportTable.Column("on", 12),
            new ReportTable.Column("what", 16),
            new ReportTable.Column("euralName", 16),
            new ReportTable.Column("receiver", 17),
            new ReportTable.Column("note", 15),
            new ReportTable.Column("reason", 14),
            new ReportTable.Column("tonnes", 10));

    private static final List<ReportTable.Column> PASSED_ON = List.of(
            new ReportTable.Column("hub", 13),
            new ReportTable.Column("euralName", 17),
            new ReportTable.Column("receiver", 18),
            new ReportTable.Column("address", 15),
            new ReportTable.Column("authority", 15),
            new ReportTable.Column("reason", 13),
            new ReportTable.Column("tonnes", 9));

    private static final HubReceiver NOBODY_TOLD = new HubReceiver(null, null, null);

    /** By who took it, so that a reader finds all that one receiver had. */
    private static final Comparator<PassedOn> BY_RECEIVER = Comparator.comparing(
                    (PassedOn way) -> taker(way).name(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PassedOn::eural, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(way -> way.from().name(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PassedOn::fate);

    /** A receiver as it was: one that moved, or got another permit, stands there twice. */
    private record AsItWas(UUID id, Receiver.Entry entry) {

        private static AsItWas of(Carried load) {
            return new AsItWas(load.receiverId(), load.receiver());
        }

        private String name() {
            return entry.name();
        }
    }

    private final Names names;

    DestinationTables(Names names) {
        this.names = names;
    }

    ReportTable stock(MaterialBalance balance, ReportText text) {
        return ReportTable.of(
                "stock",
                List.of(new ReportTable.Column("where", 80), new ReportTable.Column("tonnes", 20)),
                balance.stock().entrySet().stream()
                        .map(one -> List.of(words(where(one.getKey(), text)), kg(one.getValue())))
                        .toList());
    }

    private static String where(Where where, ReportText text) {
        var key = "where." + where.kind();
        var kind = text.has(key) ? text.get(key) : text.get("where.OTHER");
        return where.name() == null ? kind : kind + ": " + where.name();
    }

    ReportTable receivers(MaterialBalance balance, ReportText text) {
        var masses = balance.carried().stream()
                .collect(Collectors.groupingBy(
                        AsItWas::of,
                        LinkedHashMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Carried::kg, BigDecimal::add)));
        return ReportTable.of(
                "receivers",
                List.of(
                        new ReportTable.Column("receiver", 24),
                        new ReportTable.Column("address", 24),
                        new ReportTable.Column("authority", 20),
                        new ReportTable.Column("mayReceive", 20),
                        new ReportTable.Column("tonnes", 12)),
                masses.entrySet().stream()
                        .sorted(Comparator.comparing(one -> one.getKey().name()))
                        .map(one -> receiver(one.getKey().entry(), one.getValue(), text))
                        .toList());
    }

    private static List<ReportCell> receiver(Receiver.Entry receiver, BigDecimal kg, ReportText text) {
        return List.of(
                words(receiver.name()),
                words(receiver.address().text()),
                words(authority(receiver, text)),
                words(String.join(", ", receiver.eural())),
                kg(kg));
    }

    private static String authority(Receiver.Entry receiver, ReportText text) {
        return receiver.permits().stream()
                .map(permit -> text.get("permit." + permit.kind()) + " " + permit.number())
                .collect(Collectors.joining(", "));
    }

    /** What was collected apart and never was an element. */
    ReportTable streams(MaterialBalance balance, ReportText text) {
        return loads("streams", balance, load -> load.elementId() == null, text);
    }

    /** What of elements went to receivers. */
    ReportTable loads(MaterialBalance balance, ReportText text) {
        return loads("loads", balance, load -> load.elementId() != null, text);
    }

    private ReportTable loads(String key, MaterialBalance balance, Predicate<Carried> which, ReportText text) {
        return ReportTable.of(
                key,
                LOAD,
                balance.carried().stream()
                        .filter(which)
                        .map(load -> row(load, text))
                        .toList());
    }

    private List<ReportCell> row(Carried load, ReportText text) {
        return List.of(
                day(load.leftOn()),
                words(load.name()),
                words(names.eural(load.eural(), text)),
                words("%s (%s)".formatted(load.receiver().name(), text.get("processing." + load.processing()))),
                words(note(load, text)),
                words(Stream.of(load.reason(), load.massReason())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; "))),
                kg(load.kg()));
    }

    /** What hubs passed on of what was harvested, and to whom, as they reported it. */
    ReportTable passedOn(MaterialBalance balance, ReportText text) {
        return ReportTable.of(
                "passedOn",
                PASSED_ON,
                balance.passedOn().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(BY_RECEIVER))
                        .map(one -> row(one.getKey(), one.getValue(), text))
                        .toList());
    }

    private List<ReportCell> row(PassedOn way, BigDecimal kg, ReportText text) {
        var taker = taker(way);
        return List.of(
                words(
                        way.from().name() == null
                                ? text.get("unknown")
                                : way.from().name()),
                words(names.eural(way.eural(), text)),
                words("%s (%s)"
                        .formatted(
                                taker.name() == null ? text.get("unknown") : taker.name(),
                                text.get("passedOn." + way.fate()))),
                words(taker.address()),
                words(taker.permit()),
                words(way.reason()),
                kg(kg));
    }

    private static HubReceiver taker(PassedOn way) {
        return way.taker() == null ? NOBODY_TOLD : way.taker();
    }

    private static String note(Carried load, ReportText text) {
        var number = load.noteNumber() == null ? "" : load.noteNumber();
        return load.weighed() ? number : (number + " " + text.get("workedOut")).strip();
    }
}
