package nl.stadsmijn.sections;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cross-section of what is solid and square-cut, such as a timber beam: {@code 71x196}, read from any usual spelling, such as {@code 71 × 196 mm} and {@code 71/196}.
 *
 * @param width in mm, of 1 to 99999
 * @param height in mm, as width
 */
public record RectangularSection(int width, int height) {

    private static final Pattern FORM = Pattern.compile(
            "\\s*(\\d{1,5})\\s*(?:mm)?\\s*[x×*/]\\s*(\\d{1,5})\\s*(?:mm)?\\s*", Pattern.CASE_INSENSITIVE);

    /** @return empty if the text is not two whole numbers of mm, both above 0 */
    public static Optional<RectangularSection> read(String text) {
        var parts = FORM.matcher(text);
        return Optional.of(parts)
                .filter(found -> found.matches())
                .map(found ->
                        new RectangularSection(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                .filter(section -> section.width > 0 && section.height > 0);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
