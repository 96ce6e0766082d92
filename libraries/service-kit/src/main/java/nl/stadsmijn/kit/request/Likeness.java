package nl.stadsmijn.kit.request;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of the known names somebody meant who wrote another. */
public final class Likeness {

    private Likeness() {}

    /** @param known at least one */
    static String nearest(String name, Set<String> known) {
        return nearest(name, known, 1).getFirst();
    }

    /** The likeliest first, at most so many: of those that differ in as many letters, those that begin alike. */
    public static List<String> nearest(String name, Set<String> known, int most) {
        return known.stream()
                .sorted(Comparator.<String>comparingInt(
                                other -> distance(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)))
                        .thenComparing(other -> -commonStart(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private static int commonStart(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Levenshtein: how many letters must be put in, left out or changed. */
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (var column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[above.length];
            current[0] = row;
            for (var column = 1; column < above.length; column++) {
                var change = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(change, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[other.length()];
    }
}
