package nl.stadsmijn.tabular;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Comparing names as people write them, whatever their case, accents, punctuation and white space. */
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_THAN_LETTERS_AND_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_NAME_TO_CORRECT = 40;

    private Names() {}

    /** What names that mean the same have in common: "Hoogte (m²)", "hoogte_M2" and "HOOGTE m2" are "hoogtem2". */
    static String key(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER_THAN_LETTERS_AND_DIGITS.matcher(plain).replaceAll("");
    }

    /** Without white space at either end; also without the kinds that {@link String#strip} leaves, such as the no-break space. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /**
     * The candidate with the fewest letters to change, if that is few for its length.
     *
     * @param candidates keys as {@link #key} makes them
     */
    static Optional<String> nearest(String key, Collection<String> candidates) {
        if (key.isEmpty() || key.length() > LONGEST_NAME_TO_CORRECT) {
            return Optional.empty();
        }
        int most = Math.max(1, key.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - key.length()) <= most)
                .filter(candidate -> distance(key, candidate) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(key, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters are to be inserted, left out, replaced, or exchanged with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
