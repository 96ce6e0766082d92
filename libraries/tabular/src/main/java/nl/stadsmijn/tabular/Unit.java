package nl.stadsmijn.tabular;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unit that values can be given in. Conversion is exact: every factor is a finite decimal (the inch is 25.4 mm, the pound 0.45359237 kg,
 * both by the international agreement of 1959).
 */
public enum Unit {
    MILLIMETRE(Dimension.LENGTH, "mm", "0.001", "millimeter", "millimetre", "millimeters"),
    CENTIMETRE(Dimension.LENGTH, "cm", "0.01", "centimeter", "centimetre", "centimeters"),
    DECIMETRE(Dimension.LENGTH, "dm", "0.1", "decimeter", "decimetre"),
    METRE(Dimension.LENGTH, "m", "1", "m1", "meter", "metre", "meters", "strekkende meter"),
    KILOMETRE(Dimension.LENGTH, "km", "1000", "kilometer", "kilometre"),
    INCH(Dimension.LENGTH, "inch", "0.0254", "inches", "duim", "\""),
    FOOT(Dimension.LENGTH, "ft", "0.3048", "foot", "feet", "voet"),

    SQUARE_MILLIMETRE(Dimension.AREA, "mm2", "0.000001"),
    SQUARE_CENTIMETRE(Dimension.AREA, "cm2", "0.0001"),
    SQUARE_DECIMETRE(Dimension.AREA, "dm2", "0.01"),
    SQUARE_METRE(Dimension.AREA, "m2", "1", "sqm", "vierkante meter", "square metre", "square meter"),
    HECTARE(Dimension.AREA, "ha", "10000", "hectare"),
    SQUARE_FOOT(Dimension.AREA, "ft2", "0.09290304", "sqft", "square foot", "square feet"),

    CUBIC_MILLIMETRE(Dimension.VOLUME, "mm3", "0.000000001"),
    CUBIC_CENTIMETRE(Dimension.VOLUME, "cm3", "0.000001"),
    CUBIC_DECIMETRE(Dimension.VOLUME, "dm3", "0.001", "l", "liter", "litre"),
    CUBIC_METRE(Dimension.VOLUME, "m3", "1", "kuub", "kubieke meter", "cubic metre", "cubic meter"),

    GRAM(Dimension.MASS, "g", "0.001", "gr", "gram"),
    KILOGRAM(Dimension.MASS, "kg", "1", "kilo", "kilogram"),
    TONNE(Dimension.MASS, "t", "1000", "ton", "tonne", "tonnes"),
    POUND(Dimension.MASS, "lb", "0.45359237", "lbs", "pound", "pounds"),

    GRAM_PER_METRE(Dimension.MASS_PER_LENGTH, "g/m", "0.001", "g/m1"),
    KILOGRAM_PER_METRE(Dimension.MASS_PER_LENGTH, "kg/m", "1", "kg/m1"),

    GRAM_PER_SQUARE_METRE(Dimension.MASS_PER_AREA, "g/m2", "0.001"),
    KILOGRAM_PER_SQUARE_METRE(Dimension.MASS_PER_AREA, "kg/m2", "1"),

    KILOGRAM_PER_CUBIC_METRE(Dimension.DENSITY, "kg/m3", "1"),
    TONNE_PER_CUBIC_METRE(Dimension.DENSITY, "t/m3", "1000", "ton/m3", "kg/dm3", "g/cm3"),

    MILLIMETRE_TO_THE_FOURTH(Dimension.SECOND_MOMENT_OF_AREA, "mm4", "0.000000000001"),
    CENTIMETRE_TO_THE_FOURTH(Dimension.SECOND_MOMENT_OF_AREA, "cm4", "0.00000001"),
    METRE_TO_THE_FOURTH(Dimension.SECOND_MOMENT_OF_AREA, "m4", "1"),

    PASCAL(Dimension.STRESS, "Pa", "1", "n/m2"),
    KILOPASCAL(Dimension.STRESS, "kPa", "1000", "kn/m2"),
    MEGAPASCAL(Dimension.STRESS, "N/mm2", "1000000", "mpa"),

    WATT_PER_SQUARE_METRE_KELVIN(Dimension.THERMAL_TRANSMITTANCE, "W/m2K", "1", "w/(m2k)"),
    SQUARE_METRE_KELVIN_PER_WATT(Dimension.THERMAL_RESISTANCE, "m2K/W", "1", "(m2k)/w"),

    DECIBEL(Dimension.SOUND_LEVEL, "dB", "1", "db(a)", "decibel"),

    WATT(Dimension.POWER, "W", "1", "watt"),
    KILOWATT(Dimension.POWER, "kW", "1000", "kilowatt"),

    PER_MILLE(Dimension.RATIO, "‰", "0.001", "promille"),
    PER_CENT(Dimension.RATIO, "%", "0.01", "procent", "percent"),

    EURO(Dimension.MONEY, "EUR", "1", "€", "euro", "euros");

    private static final Map<String, Unit> BY_NAME = new HashMap<>();

    static {
        for (Unit unit : values()) {
            for (String name : unit.names) {
                if (BY_NAME.put(normal(name), unit) != null) {
                    throw new IllegalStateException("two units are named " + name);
                }
            }
        }
    }

    private final Dimension dimension;
    private final String symbol;
    private final BigDecimal factor;
    private final List<String> names;

    Unit(Dimension dimension, String symbol, String factor, String... synonyms) {
        this.dimension = dimension;
        this.symbol = symbol;
        this.factor = new BigDecimal(factor);
        String[] all = Arrays.copyOf(synonyms, synonyms.length + 1);
        all[synonyms.length] = symbol;
        this.names = List.of(all);
    }

    public Dimension dimension() {
        return dimension;
    }

    /** As it is written behind a heading: "mm", "m2". */
    public String symbol() {
        return symbol;
    }

    /**
     * The unit of this name, in Dutch or English, however it is spelled: "mm", "M²", "m^2", "kg/m¹", "W/m²·K", "Euro".
     *
     * @return empty when no unit is named so
     */
    public static Optional<Unit> named(String name) {
        return Optional.ofNullable(BY_NAME.get(normal(name)));
    }

    /**
     * What a value in this unit is to be multiplied by to get it in the other.
     *
     * @throws IllegalArgumentException when the other is of another dimension
     * @throws ArithmeticException when there is no exact factor, as from metre to inch
     */
    BigDecimal factorTo(Unit other) {
        if (other.dimension != dimension) {
            throw new IllegalArgumentException(symbol + " does not convert to " + other.symbol);
        }
        return factor.divide(other.factor);
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.^·⋅*\\u0300-\\u036F]", "");
    }
}
