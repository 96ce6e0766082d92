package nl.stadsmijn.sections;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a section, read from any usual spelling: {@code HE200A}, {@code HEA-200} and {@code hea200} are {@code HEA 200}; {@code K 100/100/5} and {@code koker
 * 100x5} are {@code SHS 100x100x5}; {@code buis 60,3x4} is {@code CHS 60.3x4}.
 *
 * @param sizes in mm, as the family writes them: height; height, width and thickness; diameter and thickness
 */
public record SectionName(SectionFamily family, List<BigDecimal> sizes) {

    private static final Pattern FORM =
            Pattern.compile("([A-ZØ][A-ZØ .-]*?)[ .-]*(\\d+(?:\\.\\d+)?(?: ?X ?\\d+(?:\\.\\d+)?)*) ?([ABM]?)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern REMARK = Pattern.compile("\\s*\\(.*\\)\\s*$");

    /** @return empty if the text names no section of a family that is known; whether there is one of that size is not looked at */
    public static Optional<SectionName> read(String text) {
        var plain = REMARK.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceAll("");
        var parts = FORM.matcher(DECIMAL_COMMA
                .matcher(plain.replaceAll("\\s*[×*/]\\s*", "X").replaceAll("\\s+", " "))
                .replaceAll("."));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var word = parts.group(1).replaceAll("[ .-]", "") + parts.group(3);
        var sizes = Arrays.stream(parts.group(2).split(" ?X ?"))
                .map(BigDecimal::new)
                .map(SectionName::plain)
                .toList();
        return SectionFamily.of(word).flatMap(family -> of(family, sizes));
    }

    /** Puts sizes into the order and number in which the family writes them; empty where they don't fit it. */
    private static Optional<SectionName> of(SectionFamily family, List<BigDecimal> sizes) {
        return switch (family) {
            case HEA, HEB, HEM, IPE, UNP -> name(family, sizes, 1);
            case CHS -> name(family, sizes, 2);
            case L -> name(family, legsFirst(sizes), 3);
            case SHS, RHS, CFSHS, CFRHS -> box(family, sizes);
        };
    }

    /** Models write {@code K152,4/12,5} for a round one: boxes have sides of whole millimetres. */
    private static Optional<SectionName> box(SectionFamily family, List<BigDecimal> sizes) {
        if (family == SectionFamily.SHS && sizes.size() == 2 && sizes.getFirst().scale() > 0) {
            return name(SectionFamily.CHS, sizes, 2);
        }
        var ordered = legsFirst(sizes);
        return ordered.size() == 3
                ? name(family.withSides(ordered.get(0).equals(ordered.get(1))), ordered, 3)
                : Optional.empty();
    }

    /** The longer side first; one side alone stands for two. */
    private static List<BigDecimal> legsFirst(List<BigDecimal> sizes) {
        return switch (sizes.size()) {
            case 2 -> List.of(sizes.get(0), sizes.get(0), sizes.get(1));
            case 3 -> List.of(sizes.get(0).max(sizes.get(1)), sizes.get(0).min(sizes.get(1)), sizes.get(2));
            default -> sizes;
        };
    }

    private static Optional<SectionName> name(SectionFamily family, List<BigDecimal> sizes, int count) {
        return sizes.size() == count ? Optional.of(new SectionName(family, sizes)) : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal size) {
        var bare = size.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** In mm. */
    public double size(int index) {
        return sizes.get(index).doubleValue();
    }

    /** The part after the family: {@code 200}, {@code 100x100x10}. */
    public String sizeText() {
        return sizes.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("x"));
    }

    @Override
    public String toString() {
        return family + " " + sizeText();
    }
}
