package nl.stadsmijn.kit.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds what somebody who wrote something wrong probably meant; small letters and capitals are the same. */
public final class Likeness {

    private static final int LETTERS_PER_SLIP = 4;

    private Likeness() {}

    /** The likeliest first: few letters different, then a long beginning in common, then of like length. */
    public static <T> List<T> nearest(String wrong, Collection<T> known, Function<T, String> text, int count) {
        return known.stream()
                .map(one -> Likely.of(wrong, one, text.apply(one)))
                .sorted(Likely.ORDER)
                .limit(count)
                .map(Likely::one)
                .toList();
    }

    /** Worked out once for each, as a sort compares each many times: a file may have a wrong code in every row. */
    private record Likely<T>(T one, String text, int distance, int commonStart, int otherLength) {

        static final Comparator<Likely<?>> ORDER = Comparator.<Likely<?>>comparingInt(Likely::distance)
                .thenComparing(
                        Comparator.<Likely<?>>comparingInt(Likely::commonStart).reversed())
                .thenComparingInt(Likely::otherLength)
                .thenComparing(Likely::text);

        static <T> Likely<T> of(String wrong, T one, String text) {
            return new Likely<>(
                    one,
                    text,
                    Likeness.distance(small(wrong), small(text)),
                    Likeness.commonStart(small(wrong), small(text)),
                    Math.abs(wrong.length() - text.length()));
        }
    }

    public static List<String> nearest(String wrong, Collection<String> known, int count) {
        return nearest(wrong, known, Function.identity(), count);
    }

    /** The known word that differs in so few letters for its length that it was meant; empty if none does. */
    public static Optional<String> slipOf(String wrong, Collection<String> known) {
        return nearest(wrong, known, 1).stream()
                .filter(word -> distance(small(wrong), small(word)) <= Math.max(1, wrong.length() / LETTERS_PER_SLIP))
                .findFirst();
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** How many letters must be changed, added or left out (V. Levenshtein, 1965). */
    static int distance(String one, String other) {
        var costs = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[other.length()];
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
