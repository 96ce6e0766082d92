package nl.stadsmijn.inventory.report;

import static nl.stadsmijn.inventory.report.ReportCell.day;
import static nl.stadsmijn.inventory.report.ReportCell.kg;
import static nl.stadsmijn.inventory.report.ReportCell.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.balance.Carried;
import nl.stadsmijn.inventory.balance.MaterialBalance;
import nl.stadsmijn.inventory.balance.Where;
import nl.stadsmijn.inventory.receiver.Receiver;

/** Where the material went or is: in stock, and at receivers (BRL SVMS-007, 4.3.7). */
@ApplicationScoped
class DestinationTables {

    private static final List<ReportTable.Column> LOAD = List.of(
            new ReportTable.Column("on", 12),
            new ReportTable.Column("what", 20),
            new ReportTable.Column("euralName", 20),
            new ReportTable.Column("receiver", 23),
            new ReportTable.Column("note", 15),
            new ReportTable.Column("tonnes", 10));

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

    ReportTable receivers(ReportSubject subject, ReportText text) {
        var masses = subject.balance().carried().stream()
                .collect(Collectors.groupingBy(
                        Carried::receiverId, Collectors.reducing(BigDecimal.ZERO, Carried::kg, BigDecimal::add)));
        return ReportTable.of(
                "receivers",
                List.of(
                        new ReportTable.Column("receiver", 24),
                        new ReportTable.Column("address", 24),
                        new ReportTable.Column("authority", 20),
                        new ReportTable.Column("mayReceive", 20),
                        new ReportTable.Column("tonnes", 12)),
                subject.receivers().values().stream()
                        .map(receiver -> List.of(
                                words(receiver.name()),
                                words(receiver.address().text()),
                                words(authority(receiver, text)),
                                words(String.join(", ", receiver.eural())),
                                kg(masses.get(receiver.id()))))
                        .toList());
    }

    private static String authority(Receiver receiver, ReportText text) {
        return receiver.permits().stream()
                .map(permit -> text.get("permit." + permit.kind()) + " " + permit.number())
                .collect(Collectors.joining(", "));
    }

    /** What was collected apart and never was an element. */
    ReportTable streams(ReportSubject subject, ReportText text) {
        return loads("streams", subject, load -> load.elementId() == null, text);
    }

    /** What of elements went to receivers. */
    ReportTable loads(ReportSubject subject, ReportText text) {
        return loads("loads", subject, load -> load.elementId() != null, text);
    }

    private ReportTable loads(String key, ReportSubject subject, Predicate<Carried> which, ReportText text) {
        return ReportTable.of(
                key,
                LOAD,
                subject.balance().carried().stream()
                        .filter(which)
                        .map(load -> row(load, subject.receivers().get(load.receiverId()), text))
                        .toList());
    }

    private List<ReportCell> row(Carried load, Receiver receiver, ReportText text) {
        return List.of(
                day(load.leftOn()),
                words(load.name()),
                words(names.eural(load.eural(), text)),
                words("%s (%s)".formatted(receiver.name(), text.get("processing." + load.processing()))),
                words(note(load, text)),
                kg(load.kg()));
    }

    private static String note(Carried load, ReportText text) {
        var number = load.noteNumber() == null ? "" : load.noteNumber();
        return load.weighed() ? number : (number + " " + text.get("workedOut")).strip();
    }
}
