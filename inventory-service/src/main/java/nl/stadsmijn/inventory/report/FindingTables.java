package nl.stadsmijn.inventory.report;

import static nl.stadsmijn.inventory.report.ReportCell.kg;
import static nl.stadsmijn.inventory.report.ReportCell.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.stadsmijn.inventory.balance.Explanation;
import nl.stadsmijn.inventory.balance.MaterialBalance;
import nl.stadsmijn.kit.quantity.Amount;

/** What does not fit in the figures, or must be known beside them. */
@ApplicationScoped
class FindingTables {

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
        return explanation.reason() == null ? kind : kind + ": " + explanation.reason();
    }

    ReportTable hazards(List<ReportSubject.FoundHazard> hazards, ReportText text) {
        return ReportTable.of(
                "hazards",
                List.of(
                        new ReportTable.Column("substance", 24),
                        new ReportTable.Column("hazardStatus", 16),
                        new ReportTable.Column("element", 40),
                        new ReportTable.Column("reference", 20)),
                hazards.stream()
                        .map(hazard -> List.of(
                                words(names.substance(hazard.substance(), text)),
                                words(text.get("hazard." + hazard.status())),
                                words(hazard.element()),
                                words(hazard.report())))
                        .toList());
    }

    ReportTable massUnknown(MaterialBalance balance, ReportText text) {
        return ReportTable.of(
                "massUnknown",
                List.of(
                        new ReportTable.Column("element", 40),
                        new ReportTable.Column("eural", 12),
                        new ReportTable.Column("material", 20),
                        new ReportTable.Column("was", 14),
                        new ReportTable.Column("harvested", 14)),
                balance.massUnknown().stream()
                        .map(one -> List.of(
                                words(one.name()),
                                words(
                                        one.group().eural() == null
                                                ? text.get("unknown")
                                                : one.group().eural()),
                                words(names.material(one.group().material(), text)),
                                words(amount(one.inventoried(), text)),
                                words(amount(one.harvested(), text))))
                        .toList());
    }

    private static String amount(Amount amount, ReportText text) {
        return amount == null
                ? text.get("unknown")
                : text.amount(amount.value()) + " " + text.get("unit." + amount.unit());
    }
}
