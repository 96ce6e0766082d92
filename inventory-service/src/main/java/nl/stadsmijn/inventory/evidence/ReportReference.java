package nl.stadsmijn.inventory.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.kit.problem.Violation;

/** What a report is looked up by, as the surveyor who wrote it gave it: {@code AI-2026-0417}. */
public final class ReportReference {

    /** What people write in such a field when there is none, in lower case and without punctuation; nothing at all is none either. */
    public static final Set<String> NONE = Set.of(
            "",
            "nvt",
            "na",
            "nietvantoepassing",
            "notapplicable",
            "onbekend",
            "nietbekend",
            "nogonbekend",
            "nognietbekend",
            "unknown",
            "notknown",
            "geen",
            "nee",
            "none",
            "no",
            "nil",
            "nihil",
            "null",
            "volgt",
            "tbd",
            "tba",
            "x",
            "xx",
            "xxx");

    private ReportReference() {}

    /** @param text may be null */
    public static boolean isOne(String text) {
        return text != null && !NONE.contains(bare(text));
    }

    /** What is wrong with a text that is there and no reference; empty for null. */
    public static Optional<Violation> complaint(String field, String text) {
        return text == null || isOne(text)
                ? Optional.empty()
                : Optional.of(new Violation(
                        field,
                        "NO_REFERENCE",
                        "must be what the report is looked up by, such as AI-2026-0417; leave it out if there is no report",
                        text));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
