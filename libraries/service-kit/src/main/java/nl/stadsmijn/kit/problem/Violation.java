package nl.stadsmijn.kit.problem;

/**
 * One thing that is wrong with a request, precise enough to mend it.
 *
 * @param field where, as a path into the JSON or the name of a parameter: {@code elements[3].amount.value}
 * @param code stable, for programs: {@code REQUIRED}, {@code UNKNOWN_PRODUCT_TYPE}; {@code contracts/violations.csv} lists all
 * @param message for people: what would be right
 * @param value what was sent, or null where nothing was; of a long text the beginning
 */
public record Violation(String field, String code, String message, Object value) {

    private static final int LONGEST = 200;

    public Violation {
        if (value instanceof String text && text.length() > LONGEST) {
            value = text.substring(0, text.offsetByCodePoints(LONGEST - 1, 0)) + "…";
        }
    }
}
