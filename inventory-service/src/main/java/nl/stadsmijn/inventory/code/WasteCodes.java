package nl.stadsmijn.inventory.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.reference.ReferenceTable;
import nl.stadsmijn.kit.request.Likeness;

/**
 * Eural codes (European list of waste, Decision 2000/532/EC as amended by 2014/955/EU) of what comes out of buildings and public space: chapter 17 whole, and parts of others. A hazardous
 * waste has an asterisk: {@code 17 06 05*}.
 */
@ApplicationScoped
public class WasteCodes {

    private static final int DIGITS = 6;

    private final Map<String, Code> byDigits = ReferenceTable.rows("eural.csv").stream()
            .map(row -> new Code(row.get(0), row.get(1), row.get(2)))
            .collect(Collectors.toUnmodifiableMap(code -> digits(code.code()), Function.identity()));

    /** Whether a code that {@link #find} gave is of hazardous waste. @param code null if nobody said */
    public static boolean isHazardous(String code) {
        return code != null && code.endsWith("*");
    }

    /** @param written {@code 17 01 01}, {@code 170101} or {@code 17.01.01}; the asterisk may be left out, but not added */
    public Optional<Code> find(String written) {
        var digits = digits(written);
        return written.matches("[0-9 .*-]*") && digits.length() == DIGITS
                ? Optional.ofNullable(byDigits.get(digits))
                        .filter(code -> !written.contains("*") || code.code().contains("*"))
                : Optional.empty();
    }

    public List<Code> nearest(String wrong, int count) {
        return Likeness.nearest(digits(wrong), byDigits.values(), code -> digits(code.code()), count);
    }

    private static String digits(String written) {
        return written.replaceAll("[^0-9]", "");
    }
}
