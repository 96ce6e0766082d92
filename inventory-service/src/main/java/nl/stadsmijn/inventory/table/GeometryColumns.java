package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.quantity;
import static nl.stadsmijn.tabular.Column.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.tabular.Unit;

/** The dimensions of one piece. */
final class GeometryColumns {

    private static final String NL =
            "Van één stuk, in millimeters, afgerond op hele; een andere eenheid mag in de kop of de cel staan.";
    private static final String EN =
            "Of one piece, in millimetres, rounded to whole ones; the heading or the cell may name another unit.";

    static final Field<BigDecimal> LENGTH = new Field<>(
            quantity("geometry.lengthMm", Unit.MILLIMETRE).nl("Lengte").en("Length"), mm(Geometry::lengthMm), NL, EN);

    static final Field<BigDecimal> WIDTH = new Field<>(
            quantity("geometry.widthMm", Unit.MILLIMETRE).nl("Breedte").en("Width"), mm(Geometry::widthMm), NL, EN);

    static final Field<BigDecimal> HEIGHT = new Field<>(
            quantity("geometry.heightMm", Unit.MILLIMETRE).nl("Hoogte").en("Height"), mm(Geometry::heightMm), NL, EN);

    static final Field<BigDecimal> THICKNESS = new Field<>(
            quantity("geometry.thicknessMm", Unit.MILLIMETRE).nl("Dikte").en("Thickness"),
            mm(Geometry::thicknessMm),
            NL,
            EN);

    static final Field<String> SECTION = new Field<>(
            text("geometry.section").nl("Profiel", "Doorsnede").en("Section", "Profile"),
            of(Geometry::section),
            "Staalprofiel zoals HEA 200, anders breedte x hoogte: 71x196.",
            "A steel section such as HEA 200, or width x height: 71x196.");

    static final Field<BigDecimal> AREA = new Field<>(
            quantity("geometry.areaMm2", Unit.SQUARE_MILLIMETRE)
                    .nl("Oppervlakte doorsnede", "Oppervlak doorsnede", "Doorsnedeoppervlak", "Doorsnedeoppervlakte")
                    .en("Cross-section area", "Cross-sectional area"),
            of(Geometry::areaMm2),
            "Leeg: berekend bij een bekend staalprofiel.",
            "Blank: computed for a known steel section.");

    static final Field<BigDecimal> INERTIA = new Field<>(
            quantity("geometry.inertiaMm4", Unit.MILLIMETRE_TO_THE_FOURTH)
                    .nl("Traagheidsmoment")
                    .en("Second moment of area", "Moment of inertia"),
            of(Geometry::inertiaMm4),
            "Om de sterke as. Leeg: berekend bij een bekend staalprofiel.",
            "About the strong axis. Blank: computed for a known steel section.");

    private static final int LONGEST_MM = 100_000;
    private static final Geometry NOTHING = new Geometry(null, null, null, null, null, null, null);

    private GeometryColumns() {}

    private static <T> Function<TableElement, T> of(Function<Geometry, T> value) {
        return element ->
                Optional.ofNullable(element.what().geometry()).map(value).orElse(null);
    }

    private static Function<TableElement, BigDecimal> mm(Function<Geometry, Integer> size) {
        return element -> Optional.ofNullable(of(size).apply(element))
                .map(BigDecimal::valueOf)
                .orElse(null);
    }

    static Geometry read(Line line) {
        var read = new Geometry(
                line.millimetres(LENGTH, LONGEST_MM),
                line.millimetres(WIDTH, LONGEST_MM),
                line.millimetres(HEIGHT, LONGEST_MM),
                line.millimetres(THICKNESS, LONGEST_MM),
                line.text(SECTION),
                line.number(AREA),
                line.number(INERTIA));
        var known = line.before().what().geometry();
        return read.equals(NOTHING) && !NOTHING.equals(known) ? null : read;
    }
}
