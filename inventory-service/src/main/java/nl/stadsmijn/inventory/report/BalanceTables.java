package nl.stadsmijn.inventory.report;

import static nl.stadsmijn.inventory.report.ReportCell.kg;
import static nl.stadsmijn.inventory.report.ReportCell.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.balance.Fate;
import nl.stadsmijn.inventory.balance.Figures;
import nl.stadsmijn.inventory.balance.Group;
import nl.stadsmijn.inventory.balance.MaterialBalance;

/** The account itself: on the whole, and by material and Eural code. */
@ApplicationScoped
class BalanceTables {

    private static final int EURAL = 7;
    private static final int MATERIAL = 12;
    private static final int INVENTORIED = 9;
    private static final int OTHER_MASS = 8;
    private static final int PARTS_PER_WHOLE = 4;

    private final Names names;

    BalanceTables(Names names) {
        this.names = names;
    }

    /** What there was, and which part of it went where. */
    ReportTable summary(MaterialBalance balance, ReportText text) {
        var total = balance.total();
        var was = total.inventoried().add(total.found());
        var rows = new ArrayList<List<ReportCell>>();
        Arrays.stream(Fate.values())
                .filter(fate -> total.of(fate).signum() != 0)
                .forEach(fate -> rows.add(
                        List.of(words(text.get("fate." + fate)), kg(total.of(fate)), part(total.of(fate), was))));
        rows.addFirst(List.of(words(text.get("of.found")), kg(total.found()), part(total.found(), was)));
        rows.addFirst(
                List.of(words(text.get("of.inventoried")), kg(total.inventoried()), part(total.inventoried(), was)));
        rows.add(2, List.of(words(text.get("of.together")), kg(was), part(was, was)));
        return ReportTable.of(
                "summary",
                List.of(
                        new ReportTable.Column("what", 60),
                        new ReportTable.Column("tonnes", 20),
                        new ReportTable.Column("part", 20)),
                rows);
    }

    private static ReportCell part(BigDecimal kg, BigDecimal of) {
        return of.signum() == 0
                ? ReportCell.NOTHING
                : new ReportCell.Percentage(kg.divide(of, PARTS_PER_WHOLE, RoundingMode.HALF_UP));
    }

    ReportTable lines(MaterialBalance balance, ReportText text) {
        var columns = new ArrayList<ReportTable.Column>();
        columns.add(new ReportTable.Column("eural", EURAL));
        columns.add(new ReportTable.Column("material", MATERIAL));
        columns.add(new ReportTable.Column("inventoried", INVENTORIED));
        Stream.concat(
                        Stream.of("found", "harvested"),
                        Arrays.stream(Fate.values()).map(Fate::name))
                .forEach(key -> columns.add(new ReportTable.Column(key, OTHER_MASS)));
        return new ReportTable(
                "balance",
                columns,
                balance.lines().entrySet().stream()
                        .map(line -> line(line, text))
                        .toList(),
                cells(words(text.get("total")), ReportCell.NOTHING, balance.total()),
                true);
    }

    private List<ReportCell> line(Map.Entry<Group, Figures> line, ReportText text) {
        var group = line.getKey();
        return cells(
                words(group.eural() == null ? text.get("unknown") : group.eural()),
                words(names.material(group.material(), text)),
                line.getValue());
    }

    private static List<ReportCell> cells(ReportCell eural, ReportCell material, Figures figures) {
        var cells = new ArrayList<ReportCell>(
                List.of(eural, material, kg(figures.inventoried()), kg(figures.found()), kg(figures.harvested())));
        Arrays.stream(Fate.values()).forEach(fate -> cells.add(kg(figures.of(fate))));
        return cells;
    }
}
