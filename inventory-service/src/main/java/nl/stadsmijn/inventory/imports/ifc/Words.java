package nl.stadsmijn.inventory.imports.ifc;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns of whole words in a text; {@code *} stands for any letters, a space for any punctuation. */
record Words(List<Pattern> patterns) {

    static Words of(List<String> words) {
        return new Words(words.stream().map(Words::pattern).toList());
    }

    boolean in(String text) {
        var plain = plain(text);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }

    /** What stands before the first of them, in plain letters; all of it if none is there. */
    String before(String text) {
        var plain = plain(text);
        return plain.substring(
                0,
                patterns.stream()
                        .map(pattern -> pattern.matcher(plain))
                        .filter(Matcher::find)
                        .mapToInt(Matcher::start)
                        .min()
                        .orElse(plain.length()));
    }

    private static Pattern pattern(String word) {
        var regex = List.of(word.toLowerCase(Locale.ROOT).split("\\*", -1)).stream()
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining("[^ ]*"));
        return Pattern.compile("(?<= )" + regex + "(?= )");
    }

    /** Lower case, accents and punctuation set aside, so that {@code IFC_vloer_geïsoleerde} is three words. */
    private static String plain(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return " " + bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
    }
}
