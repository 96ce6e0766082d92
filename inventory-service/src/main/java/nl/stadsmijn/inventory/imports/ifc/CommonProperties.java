package nl.stadsmijn.inventory.imports.ifc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcValue;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.description.Performance.Kind;
import nl.stadsmijn.inventory.imports.ImportNotice;

/**
 * What a thing can do, by the sets of properties that the IFC standard defines for each class, such as {@code Pset_WallCommon}. A text that is no value of its kind is kept as it is,
 * under the property's own name.
 */
final class CommonProperties {

    /** REI 60, EI2 30-S200, F90 (DIN 4102-2), 60 min: criteria, minutes of a class of EN 13501-2, and what it resists besides. EI120 is no EI1 20. */
    private static final Pattern MINUTES =
            Pattern.compile("(R?E?I?[12]??W?|F|WBDBO)[ -]?(10|15|20|30|45|60|90|120|180|240|360)"
                    + "(?: ?min(?:uten|utes)?\\.?)?(?:[ -]*([SC][\\w, -]*))?");

    /** EN 13501-1: A2-s1,d0; Bfl-s1. */
    private static final Pattern EUROCLASS =
            Pattern.compile("(?:A1|A2|[B-F])(?:fl|FL|L|ca)?(?:[- ]?s[1-3])?(?:[, -]*d[0-2])?");

    private static final Pattern DECIBELS = Pattern.compile("(?:R'?w)?[ =:]*(\\d{1,3}(?:[.,]\\d{1,2})?)(?: ?dB)?");
    private static final Pattern RESISTANCE_CLASS = Pattern.compile("(?:RC|WK) ?([1-6]N?)");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,15})?");

    /** W/(m²·K): nothing lets more through than a bare sheet of metal between two layers of air, 1/(0.13 + 0.04). */
    private static final double HIGHEST_U = 6;

    private static final int LONGEST = 200;
    private static final int LONGEST_CRITERIA = 80;

    private CommonProperties() {}

    /** What the first of these sets says of a property; empty if none does. */
    static Optional<IfcValue> of(IfcProduct product, String name) {
        return product.properties().entrySet().stream()
                .filter(set -> set.getKey().startsWith("Pset_") && set.getKey().endsWith("Common"))
                .map(Map.Entry::getValue)
                .filter(set -> set.containsKey(name))
                .map(set -> set.get(name))
                .findFirst();
    }

    /** Null if the model does not say. */
    static Boolean isLoadBearing(IfcProduct product) {
        return of(product, "LoadBearing").orElse(null) instanceof IfcValue.Flag flag ? flag.value() : null;
    }

    /** @param notices where it is told what could not be used */
    static List<Performance> performance(IfcProduct product, List<ImportNotice> notices) {
        var found = new ArrayList<Performance>();
        text(product, "FireRating").ifPresent(text -> found.add(fire(text)));
        text(product, "ThermalTransmittance").ifPresent(text -> found.addAll(uValue(text, notices)));
        text(product, "AcousticRating").ifPresent(text -> found.add(sound(text)));
        text(product, "SecurityRating").ifPresent(text -> found.add(security(text)));
        for (var flag : List.of("LoadBearing", "IsExternal")) {
            text(product, flag).ifPresent(text -> found.add(other(flag, text)));
        }
        return List.copyOf(found);
    }

    private static Optional<String> text(IfcProduct product, String name) {
        return of(product, name)
                .map(IfcValue::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> cut(text, LONGEST));
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static Performance fire(String text) {
        var minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            var criteria = minutes.group(1) + (minutes.group(3) == null ? "" : " " + minutes.group(3));
            return new Performance(
                    Kind.FIRE_RESISTANCE,
                    criteria.isBlank() ? null : cut(criteria.strip(), LONGEST_CRITERIA),
                    minutes.group(2),
                    Kind.FIRE_RESISTANCE.unit(),
                    Evidence.ARCHIVAL,
                    null);
        }
        return EUROCLASS.matcher(text).matches() ? stated(Kind.FIRE_CLASS, text) : other("FireRating", text);
    }

    private static List<Performance> uValue(String text, List<ImportNotice> notices) {
        if (DECIMAL.matcher(text).matches()) {
            var figure = new BigDecimal(text.replace(',', '.'));
            if (figure.signum() > 0 && figure.doubleValue() <= HIGHEST_U) {
                var rounded = figure.setScale(Math.min(figure.scale(), 3), RoundingMode.HALF_UP);
                return List.of(stated(Kind.U_VALUE, rounded.toPlainString()));
            }
        }
        notices.add(new ImportNotice(
                "performance",
                "IMPLAUSIBLE_U_VALUE",
                "Its ThermalTransmittance is left out: it must be a figure above 0 and of at most 6 W/(m2·K).",
                text));
        return List.of();
    }

    private static Performance sound(String text) {
        return figure(DECIBELS, text)
                .map(figure -> stated(Kind.SOUND_REDUCTION, figure.replace(',', '.')))
                .orElseGet(() -> other("AcousticRating", text));
    }

    private static Performance security(String text) {
        return figure(RESISTANCE_CLASS, text.toUpperCase(Locale.ROOT))
                .map(figure -> stated(Kind.BURGLAR_RESISTANCE, text))
                .orElseGet(() -> other("SecurityRating", text));
    }

    private static Optional<String> figure(Pattern form, String text) {
        return Optional.of(form.matcher(text)).filter(Matcher::matches).map(match -> match.group(1));
    }

    private static Performance stated(Kind kind, String value) {
        return new Performance(kind, null, value, kind.unit(), Evidence.ARCHIVAL, null);
    }

    private static Performance other(String name, String value) {
        return new Performance(Kind.OTHER, name, value, null, Evidence.ARCHIVAL, null);
    }
}
