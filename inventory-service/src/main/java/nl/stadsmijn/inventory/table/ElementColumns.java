package nl.stadsmijn.inventory.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.DescriptionGroup;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.tabular.Cell;
import nl.stadsmijn.tabular.Column;
import nl.stadsmijn.tabular.Columns;
import nl.stadsmijn.tabular.Heading;
import nl.stadsmijn.tabular.Row;
import nl.stadsmijn.tabular.Table;

/** All that can be said of an element, as columns in the order in which they are written. */
public final class ElementColumns {

    /** The fields by groups of columns that people fill in together. */
    static final List<Field<?>> FIELDS = List.of(
            IdentityColumns.EXTERNAL_ID,
            IdentityColumns.NAME,
            ClassificationColumns.PRODUCT_TYPE,
            MeasureColumns.AMOUNT,
            MeasureColumns.UNIT,
            MeasureColumns.MASS,
            GeometryColumns.LENGTH,
            GeometryColumns.WIDTH,
            GeometryColumns.HEIGHT,
            GeometryColumns.THICKNESS,
            GeometryColumns.SECTION,
            MaterialColumns.MATERIAL,
            MaterialColumns.COLOUR,
            MaterialColumns.FINISH,
            ConditionColumns.TECHNICAL,
            ConditionColumns.AESTHETIC,
            ConditionColumns.DEFECTS,
            IdentityColumns.STOREY,
            IdentityColumns.DESCRIPTION,
            HazardColumns.HAZARDS,
            MeasureColumns.PRICE_KIND,
            MeasureColumns.PRICE,
            MeasureColumns.MINIMUM,
            MeasureColumns.MINIMUM_UNIT,
            DetachabilityColumns.CONNECTION,
            DetachabilityColumns.ACCESSIBILITY,
            DetachabilityColumns.INTERSECTIONS,
            DetachabilityColumns.EDGES,
            ReuseColumns.HARVESTABLE,
            ReuseColumns.REASON,
            ReuseColumns.STRATEGY,
            ReuseColumns.METHOD,
            ProvenanceColumns.ORIGIN,
            ProvenanceColumns.WASTE_STATUS,
            ProvenanceColumns.BUILD_YEAR,
            ProvenanceColumns.INSTALLED_ON,
            ProvenanceColumns.PREDECESSOR,
            ClassificationColumns.NLSFB,
            ClassificationColumns.EURAL,
            ClassificationColumns.LAYER,
            ClassificationColumns.IFC_CLASS,
            ClassificationColumns.ETIM_CLASS,
            GeometryColumns.AREA,
            GeometryColumns.INERTIA,
            MaterialColumns.COMPOSITION,
            PerformanceColumns.PERFORMANCE,
            ProofColumns.EVIDENCE,
            IdentityColumns.GLOBAL_IDS,
            IdentityColumns.HARVESTED,
            IdentityColumns.ID);

    /** The same for whoever reads or writes a table. */
    public static final Columns COLUMNS = Columns.of(columns()).ignoring(ImportRemarks.known());

    public static final Column<String> ID = IdentityColumns.ID.column();
    public static final Column<String> EXTERNAL_ID = IdentityColumns.EXTERNAL_ID.column();
    public static final Column<String> NAME = IdentityColumns.NAME.column();

    private ElementColumns() {}

    private static List<Column<?>> columns() {
        var columns = new ArrayList<Column<?>>();
        FIELDS.forEach(field -> columns.add(field.column()));
        return columns;
    }

    /** The heading of a column of masses that does not say whether of one or of all; empty if there is none. */
    public static Optional<String> massOfSomething(Table table) {
        return table.headings().stream()
                .filter(heading -> heading.column()
                        .filter(MeasureColumns.MASS.column()::equals)
                        .isPresent())
                .map(Heading::text)
                .filter(MeasureColumns::isMassOfSomething)
                .findFirst();
    }

    /** The cells of an element's row. */
    public static List<Cell> cells(TableElement element) {
        return FIELDS.stream().map(field -> field.cell(element)).toList();
    }

    /**
     * An element as a row tells it.
     *
     * @param faults what is wrong, apart from {@link Row#problems()}; the fields named as in JSON
     * @param remarks what was taken otherwise than it stands there, such as a size that was rounded
     */
    public record Told(TableElement element, List<Violation> faults, List<Violation> remarks) {}

    /** The id that a row names; empty if it names none. */
    public static Optional<UUID> id(Table table, Row row) {
        return Optional.ofNullable(IdentityColumns.id(new Line(table, row, TableElement.NEW)));
    }

    /**
     * Reads a row.
     *
     * @param before what is known of the element already; {@link TableElement#NEW} for a new one
     */
    public static Told read(Table table, Row row, TableElement before) {
        var line = new Line(table, row, before);
        var what = Description.of(Stream.<DescriptionGroup>of(
                        IdentityColumns.read(line),
                        ClassificationColumns.read(line),
                        MeasureColumns.read(line),
                        GeometryColumns.read(line),
                        MaterialColumns.read(line),
                        PerformanceColumns.read(line),
                        ConditionColumns.read(line),
                        DetachabilityColumns.read(line),
                        HazardColumns.read(line),
                        ReuseColumns.read(line),
                        ProvenanceColumns.read(line),
                        MeasureColumns.readTerms(line),
                        ProofColumns.read(line))
                .filter(Objects::nonNull)
                .toArray(DescriptionGroup[]::new));
        var harvested = line.get(IdentityColumns.HARVESTED);
        var element = new TableElement(
                IdentityColumns.id(line),
                line.text(IdentityColumns.EXTERNAL_ID),
                harvested == null ? before.harvested() : harvested,
                what);
        return new Told(element, line.faults(), line.remarks());
    }

    /** The column that a field of the element stands in: the field itself, or what it is a part of. */
    public static Optional<Column<?>> of(String field) {
        var path = field;
        while (!path.isEmpty()) {
            var key = path;
            Optional<Column<?>> found = Optional.empty();
            for (var column : COLUMNS.all()) {
                found = column.key().equals(key) ? Optional.of(column) : found;
            }
            if (found.isPresent()) {
                return found;
            }
            path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
        }
        return field.startsWith("evidenceDetails") ? of("evidence") : Optional.empty();
    }
}
