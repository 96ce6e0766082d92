package nl.stadsmijn.gateway.passport;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** A language that pages are written in. */
enum Language {
    NL("nl", "Nederlands"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** As in {@code <html lang>}. */
    public String code() {
        return code;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    Locale locale() {
        return Locale.of(code);
    }

    /**
     * The language to answer in: the one asked for, else the best of what the browser accepts, else English. Who names none is in the Netherlands.
     *
     * @param asked a code, or null
     * @param accepted an Accept-Language header, or null
     */
    static Language of(String asked, String accepted) {
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(asked))
                .findFirst()
                .orElseGet(() -> accepted == null || accepted.isBlank() ? NL : best(accepted));
    }

    private static Language best(String accepted) {
        var tag = Locale.lookupTag(ranges(accepted), List.of(NL.code, EN.code));
        return NL.code.equals(tag) ? NL : EN;
    }

    private static List<LanguageRange> ranges(String accepted) {
        try {
            return LanguageRange.parse(accepted);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
