package nl.stadsmijn.inventory.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Price;
import nl.stadsmijn.inventory.description.Terms;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.tabular.Column;

/** How much there is of it, and on which terms. */
final class MeasureColumns {

    private static final Pattern PER_UNIT = Pattern.compile("per|unit", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "piece, m, m2, m3, kg, t";

    static final Field<Unit> UNIT = new Field<>(
            Column.choice("amount.unit", Unit.class, units()).nl("Eenheid").en("Unit"),
            unitOf(element -> element.what().amount()),
            "Eén van " + UNITS + ".",
            "One of " + UNITS + ".");

    static final Field<BigDecimal> AMOUNT = new Field<>(
            Column.decimal("amount")
                    .nl("Hoeveelheid", "Aantal")
                    .en("Amount", "Quantity", "Count")
                    .measuredIn(UNIT.column()),
            valueOf(element -> element.what().amount()),
            "Hoeveel ervan is; stukken in hele getallen.",
            "How much there is; pieces in whole numbers.");

    static final Field<BigDecimal> MASS = new Field<>(
            Column.quantity("massPerUnit", nl.stadsmijn.tabular.Unit.KILOGRAM)
                    .nl("Massa per eenheid", "Gewicht per eenheid", "Massa", "Gewicht")
                    .en("Mass per unit", "Weight per unit", "Mass", "Weight"),
            element -> element.what().measure().massPerUnit(),
            "Kilogram per eenheid. Leeg: berekend waar dat kan.",
            "Kilograms per unit. Blank: computed where that can be.");

    /** Whether a heading for the mass leaves open what it is the mass of. */
    static boolean isMassOfSomething(String heading) {
        return !PER_UNIT.matcher(heading).find();
    }

    static final Field<Price.Kind> PRICE_KIND = new Field<>(
            Choices.column(
                            "price.kind",
                            Price.Kind.class,
                            Map.of(
                                    "FIXED", List.of("vast"),
                                    "ON_REQUEST", List.of("op aanvraag"),
                                    "FREE", List.of("gratis")))
                    .nl("Prijssoort")
                    .en("Price kind"),
            element -> element.what().terms().price().kind(),
            "FIXED (vast), ON_REQUEST (op aanvraag) of FREE (gratis).",
            "FIXED, ON_REQUEST or FREE.");

    static final Field<BigDecimal> PRICE = new Field<>(
            Column.quantity("price.perUnit", nl.stadsmijn.tabular.Unit.EURO)
                    .nl("Prijs per eenheid", "Prijs")
                    .en("Price per unit", "Price"),
            element -> element.what().terms().price().perUnit() == null
                    ? null
                    : element.what().terms().price().perUnit().amount(),
            "In euro's, zonder btw; alleen bij een vaste prijs.",
            "In euros, ex VAT; with a fixed price only.");

    static final Field<Unit> MINIMUM_UNIT = new Field<>(
            Column.choice("minimumOrder.unit", Unit.class, units())
                    .nl("Eenheid minimale afname")
                    .en("Minimum order unit"),
            unitOf(element -> element.what().terms().minimumOrder()),
            "Leeg: die van de hoeveelheid.",
            "Blank: that of the amount.");

    static final Field<BigDecimal> MINIMUM = new Field<>(
            Column.decimal("minimumOrder")
                    .nl("Minimale afname")
                    .en("Minimum order")
                    .measuredIn(MINIMUM_UNIT.column()),
            valueOf(element -> element.what().terms().minimumOrder()),
            "Het minste dat in één keer verkocht wordt, in de eenheid van de hoeveelheid.",
            "The least that is sold at once, in the unit of the amount.");

    private MeasureColumns() {}

    private static Function<TableElement, BigDecimal> valueOf(Function<TableElement, Amount> amount) {
        return element ->
                amount.apply(element) == null ? null : amount.apply(element).value();
    }

    private static Function<TableElement, Unit> unitOf(Function<TableElement, Amount> amount) {
        return element ->
                amount.apply(element) == null ? null : amount.apply(element).unit();
    }

    private static Map<Unit, List<String>> units() {
        var words = Map.of(
                Unit.PIECE, List.of("stuk", "stuks", "st", "stk", "pieces", "pcs", "pc"),
                Unit.M, List.of("m1", "meter", "meters", "strekkende meter", "metre", "metres"),
                Unit.M2, List.of("vierkante meter", "square metre", "square meter", "sqm"),
                Unit.M3, List.of("kubieke meter", "kuub", "cubic metre", "cubic meter"),
                Unit.KG, List.of("kilo", "kilogram"),
                Unit.T, List.of("ton", "tonne", "tonnes"));
        var units = new LinkedHashMap<Unit, List<String>>();
        for (var unit : Unit.values()) {
            var names = new ArrayList<>(List.of(unit.symbol()));
            names.addAll(words.get(unit));
            units.put(unit, names);
        }
        return units;
    }

    static Measure read(Line line) {
        return new Measure(amount(line, AMOUNT, unit(line, AMOUNT, UNIT)), line.number(MASS));
    }

    static Terms readTerms(Line line) {
        var ownUnit = line.has(MINIMUM_UNIT) || line.isMeasured(MINIMUM) ? unit(line, MINIMUM, MINIMUM_UNIT) : null;
        var unit = ownUnit != null || line.get(MINIMUM) == null ? ownUnit : line.measuredIn(AMOUNT, UNIT);
        return new Terms(price(line), line.has(MINIMUM) ? amount(line, MINIMUM, unit) : minimumBefore(line));
    }

    private static Amount minimumBefore(Line line) {
        return line.before().what().terms().minimumOrder();
    }

    /** That of the row, or else that of the heading of the amount; a row that says another than the heading is wrong. */
    private static Unit unit(Line line, Field<BigDecimal> amount, Field<Unit> unit) {
        if (!line.isMeasured(amount)) {
            return line.get(unit);
        }
        var inRow = line.has(unit) ? line.get(unit) : null;
        var inHeading = line.measuredIn(amount, unit);
        if (inRow != null && inRow != inHeading) {
            line.fault(
                    unit,
                    "OTHER_UNIT",
                    "must be %s, as the heading of the amount says, or blank".formatted(inHeading.symbol()),
                    inRow.symbol());
        }
        return inRow != null || line.get(amount) == null ? inRow : inHeading;
    }

    private static Amount amount(Line line, Field<BigDecimal> field, Unit unit) {
        var value = line.get(field);
        if (value != null && value.signum() < 0) {
            line.fault(field.column().key() + ".value", "NEGATIVE", "must be more than 0", value.toPlainString());
            return null;
        }
        return value == null && unit == null ? null : line.made(field.column().key(), () -> new Amount(value, unit));
    }

    /** A figure alone is a fixed price; without one, what was fixed is asked for from now on. */
    private static Price price(Line line) {
        var known = line.before().what().terms().price();
        var figure = line.number(PRICE);
        var perUnit = figure == null ? null : line.made("price.perUnit", () -> new Money(figure, "EUR"));
        var kind = line.has(PRICE_KIND) ? line.get(PRICE_KIND) : null;
        if (kind != null) {
            return new Price(kind, line.has(PRICE) || kind == Price.Kind.FIXED ? perUnit : null);
        }
        if (figure != null) {
            return new Price(Price.Kind.FIXED, perUnit);
        }
        return line.has(PRICE_KIND) || known.kind() == Price.Kind.FIXED ? Price.ON_REQUEST : known;
    }
}
