package nl.stadsmijn.inventory.report;

import static nl.stadsmijn.inventory.report.ReportCell.kg;
import static nl.stadsmijn.inventory.report.ReportCell.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

    private final Names names;

    BalanceTables(Names names) {
        this.names = names;
    }

    /** What there was, and which part of it went where. */
    ReportTable summary(MaterialBalance balance, ReportText text) {
        var total = balance.total();
        var rows = new ArrayList<List<ReportCell>>();
        var was = new LinkedHashMap<String, BigDecimal>();
        was.put("of.inventoried", total.inventoried());
        was.put("of.found", total.found());
        rows.addAll(parts(was, text));
        rows.addAll(parts(Map.of("of.together", balance.statedKg().add(balance.heuristicKg())), text));
        var known = new LinkedHashMap<String, BigDecimal>();
        known.put("of.stated", balance.statedKg());
        known.put("of.heuristic", balance.heuristicKg());
        rows.addAll(parts(known, text));
        var went = new LinkedHashMap<String, BigDecimal>();
        Arrays.stream(Fate.values())
                .filter(fate -> total.of(fate).signum() != 0)
                .forEach(fate -> went.put("fate." + fate, total.of(fate)));
        rows.addAll(parts(went, text));
        return ReportTable.of(
                "summary",
                List.of(
                        new ReportTable.Column("what", 60),
                        new ReportTable.Column("tonnes", 20),
                        new ReportTable.Column("part", 20)),
                rows);
    }

    /** A row for each of what together is the whole, each with its part of it. */
    private static List<List<ReportCell>> parts(Map<String, BigDecimal> masses, ReportText text) {
        var shares = Percentages.of(masses.values());
        var rows = new ArrayList<List<ReportCell>>();
        masses.forEach((key, kg) -> rows.add(List.of(
                words(text.get(key)), kg(kg), shares.isEmpty() ? ReportCell.NOTHING : shares.get(rows.size()))));
        return rows;
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
