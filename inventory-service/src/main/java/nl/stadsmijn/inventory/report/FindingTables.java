package nl.stadsmijn.inventory.report;

import static nl.stadsmijn.inventory.report.ReportCell.kg;
import static nl.stadsmijn.inventory.report.ReportCell.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.balance.Explanation;
import nl.stadsmijn.inventory.balance.MaterialBalance;
import nl.stadsmijn.inventory.hazard.HazardStanding;
import nl.stadsmijn.inventory.hazard.KnownHazard;
import nl.stadsmijn.kit.quantity.Amount;

/** What does not fit in the figures, or must be known beside them. */
@ApplicationScoped
class FindingTables {

    private static final List<HazardStanding> ORDER =
            List.of(HazardStanding.PRESENT, HazardStanding.SUSPECTED, HazardStanding.BY_CODE, HazardStanding.REMOVED);

    private static final Comparator<KnownHazard> BY_STANDING = Comparator.comparing(
                    (KnownHazard hazard) -> ORDER.indexOf(hazard.status()))
            .thenComparing(KnownHazard::substance, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Names names;

    FindingTables(Names names) {
        this.names = names;
    }

    ReportTable differences(MaterialBalance balance, ReportText text) {
        return new ReportTable(
                "differences",
                List.of(
                        new ReportTable.Column("eural", 10),
                        new ReportTable.Column("material", 22),
                        new ReportTable.Column("explanation", 44),
                        new ReportTable.Column("elements", 12),
                        new ReportTable.Column("tonnes", 12)),
                balance.differences().stream().map(one -> difference(one, text)).toList(),
                List.of(),
                false);
    }

    private List<ReportCell> difference(MaterialBalance.Difference difference, ReportText text) {
        return List.of(
                words(
                        difference.group().eural() == null
                                ? text.get("unknown")
                                : difference.group().eural()),
                words(names.material(difference.group().material(), text)),
                words(explanation(difference.explanation(), text)),
                new ReportCell.Count(difference.elements()),
                kg(difference.kg()));
    }

    private static String explanation(Explanation explanation, ReportText text) {
        var kind = text.get("difference." + explanation.kind());
        var departure = explanation.departure() == null ? "" : " (" + departure(explanation.departure(), text) + ")";
        return kind + departure + (explanation.reason() == null ? "" : ": " + explanation.reason());
    }

    /** The ledger may know kinds that have no words here yet. */
    private static String departure(String kind, ReportText text) {
        var key = "departure." + kind;
        return text.has(key) ? text.get(key) : kind;
    }

    /** The substances first, then what is known by its code alone, then what was taken away. */
    ReportTable hazards(List<KnownHazard> hazards, ReportText text) {
        return ReportTable.of(
                "hazards",
                List.of(
                        new ReportTable.Column("substance", 24),
                        new ReportTable.Column("hazardStatus", 16),
                        new ReportTable.Column("element", 36),
                        new ReportTable.Column("reference", 24)),
                hazards.stream()
                        .sorted(BY_STANDING)
                        .map(hazard -> row(hazard, text))
                        .toList());
    }

    private List<ReportCell> row(KnownHazard hazard, ReportText text) {
        return List.of(
                words(
                        hazard.substance() == null
                                ? names.eural(hazard.eural(), text)
                                : names.substance(hazard.substance(), text)),
                words(text.get("hazard." + hazard.status())),
                words(hazard.element()),
                words(Stream.of(hazard.reportReference(), hazard.noteNumber(), hazard.hubName())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)));
    }

    ReportTable massUnknown(MaterialBalance balance, ReportText text) {
        return ReportTable.of(
                "massUnknown",
                List.of(
                        new ReportTable.Column("element", 32),
                        new ReportTable.Column("eural", 12),
                        new ReportTable.Column("material", 18),
                        new ReportTable.Column("was", 10),
                        new ReportTable.Column("harvested", 10),
                        new ReportTable.Column("lost", 9),
                        new ReportTable.Column("weighed", 9)),
                balance.massUnknown().stream()
                        .map(one -> List.of(
                                words(one.name()),
                                words(
                                        one.group().eural() == null
                                                ? text.get("unknown")
                                                : one.group().eural()),
                                words(names.material(one.group().material(), text)),
                                words(amount(one.inventoried(), text)),
                                words(amount(one.harvested(), text)),
                                words(amount(one.lost(), text)),
                                kg(one.weighedKg())))
                        .toList());
    }

    private static String amount(Amount amount, ReportText text) {
        return amount == null
                ? text.get("unknown")
                : text.amount(amount.value()) + " " + text.get("unit." + amount.unit());
    }
}
