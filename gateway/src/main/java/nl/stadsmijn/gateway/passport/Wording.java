package nl.stadsmijn.gateway.passport;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** How a passport is said in one language: words, amounts and dates. Words are in {@code passport_<language>.properties}. */
final class Wording {

    /** Where a day begins, in rules and on pages. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final int MOST_DECIMALS = 6;
    private static final Map<Language, Wording> ALL = all();

    private final Language language;
    private final ResourceBundle words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private Wording(Language language) {
        this.language = language;
        words = ResourceBundle.getBundle("passport", language.locale(), Wording.class.getClassLoader());
        day = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
        moment = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language.locale())
                .withZone(ZONE);
    }

    static Wording in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** @throws java.util.MissingResourceException if the page has a word that nobody wrote */
    public String of(String key) {
        return words.getString(key);
    }

    /** The word for a code of another service; one that is newer than this page is shown as a readable form of itself. */
    String code(String kind, String code) {
        var key = kind + "." + code;
        return words.containsKey(key) ? words.getString(key) : readable(code);
    }

    String number(BigDecimal number) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        format.setGroupingUsed(false);
        return format.format(number);
    }

    /** A number of things or of a measure: {@code 12 stuks}. */
    String amount(BigDecimal value, String unit) {
        var plural = value.compareTo(BigDecimal.ONE) == 0 ? "one" : "many";
        return number(value) + " " + code("unit." + plural, unit);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /** Day and time in the Netherlands. */
    String moment(Instant instant) {
        return moment.format(instant);
    }

    /** {@code compressiveStrengthMean} and {@code TEST_PIECE} as compressive strength mean and test piece. */
    private static String readable(String code) {
        return code.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replaceAll("[_-]+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<Language, Wording> all() {
        var all = new EnumMap<Language, Wording>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new Wording(language));
        }
        return all;
    }
}
