package nl.stadsmijn.inventory.donor;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a municipality, as Statistics Netherlands (CBS) writes it: {@code Nijmegen}, {@code 's-Hertogenbosch}, {@code Bergen (NH.)}. Authorities are told by it which donors are theirs, so one place
 * must have one spelling. No list of them is kept here, as municipalities are merged every year: the form is checked, not whether there is one of that name.
 */
final class MunicipalityName {

    private static final Pattern FORM = Pattern.compile(
            "'?\\p{L}[\\p{L}\\p{M}]*(?:(?:, |[ './-]{1,2})[\\p{L}\\p{M}]+)*\\.?(?: \\([\\p{L}\\p{M} ./-]+\\))?");

    /** CBS writes GM0268 for Nijmegen. */
    private static final Pattern CODE = Pattern.compile("(?i)(?:GM ?)?\\d{1,4}");

    private static final Pattern WITH_ITS_KIND = Pattern.compile("(?i)(?:gemeente|municipality of)\\s+(.+)");

    private MunicipalityName() {}

    /** Without what differs from one keyboard to another. @param written null if nobody said */
    static String plain(String written) {
        return written == null
                ? null
                : Normalizer.normalize(written, Normalizer.Form.NFC)
                        .replaceAll("[‘’`´]", "'")
                        .replaceAll("[‐‑–]", "-")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    /** What would be right, if it is no name; completes "must be …". @param plain as {@link #plain} gives it */
    static Optional<String> complaint(String plain) {
        if (CODE.matcher(plain).matches()) {
            return Optional.of("the name of the municipality, such as Nijmegen, and not its code");
        }
        var kind = WITH_ITS_KIND.matcher(plain);
        if (kind.matches()) {
            return Optional.of("the name alone: " + kind.group(1));
        }
        return FORM.matcher(plain).matches()
                ? Optional.empty()
                : Optional.of("the name of a municipality, such as Nijmegen, 's-Hertogenbosch or Bergen (NH.)");
    }
}
