package nl.stadsmijn.matching.supply;

import java.text.Normalizer;
import java.util.Locale;

/** Words in the form they are compared in. */
final class Words {

    private Words() {}

    /** Lower case, without accents, and with one space for whatever is no letter or digit: {@code Dalle alvéolée} is {@code dalle alveolee}. */
    static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
