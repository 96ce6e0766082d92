package nl.stadsmijn.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeping text what it is on its way through files that have other ideas. */
final class Texts {

    /** How OOXML writes a character that XML can't have (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern OOXML_ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** The text with U+FFFD for NUL and for halves of characters, which neither files nor databases hold. */
    static String clean(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }

    /**
     * Text as it can stand in a CSV cell without a spreadsheet program taking it for a formula: with an apostrophe before it if it begins with
     * one of {@code = + - @}, their full-width forms, tab, CR or LF (OWASP, CSV Injection). Text that begins with an apostrophe before such a
     * character gets one more, so that {@link #unneutralised} gives back every text as it was.
     */
    static String neutralised(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    /** Takes one apostrophe off a text that begins like a neutralised one. */
    static String unneutralised(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && looksLikeFormula(text) ? text.substring(1) : text;
    }

    /** Begins, after any apostrophes, with what begins a formula. */
    private static boolean looksLikeFormula(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(i)) >= 0;
    }

    /** Text as OOXML has it: control characters, and what looks like an escape, escaped. */
    static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c < ' ' && c != '\t' && c != '\n'
                    || c >= '\uFFFE'
                    || c == '_'
                            && OOXML_ESCAPE
                                    .matcher(text)
                                    .region(i, text.length())
                                    .lookingAt();
            if (escape && escaped == null) {
                escaped = new StringBuilder(text.substring(0, i));
            }
            if (escape) {
                escaped.append(String.format("_x%04X_", (int) c));
            } else if (escaped != null) {
                escaped.append(c);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    /** The text that OOXML's escapes stand for. */
    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        String plain = OOXML_ESCAPE
                .matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
        return clean(plain);
    }
}
