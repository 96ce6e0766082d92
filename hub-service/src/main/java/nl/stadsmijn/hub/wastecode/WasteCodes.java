package nl.stadsmijn.hub.wastecode;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.request.Likeness;

/**
 * The Eural codes that material can leave under (European list of waste, Decision 2000/532/EC as amended by 2014/955/EU), {@code contracts/eural.csv}: those that
 * inventory-service accounts for. A hazardous waste has an asterisk: {@code 17 06 05*}.
 */
@ApplicationScoped
public class WasteCodes {

    private static final String RESOURCE = "contracts/eural.csv";
    private static final int NEAREST = 3;

    private final Map<String, String> byDigits = read();

    /**
     * A code as the list writes it.
     *
     * @param written {@code 17 01 01}, {@code 170101} or {@code 17.01.01}; the asterisk may be left out, but not added
     */
    public Optional<String> find(String written) {
        return written.matches("[0-9 .-]*\\*?")
                ? Optional.ofNullable(byDigits.get(digits(written)))
                        .filter(code -> !written.endsWith("*") || code.endsWith("*"))
                : Optional.empty();
    }

    /** What is wrong with a code: that it is none, with the three that were probably meant. @param field where it stands in the request */
    public Optional<Violation> violation(String field, String written) {
        return find(written).isPresent()
                ? Optional.empty()
                : Optional.of(new Violation(field, "UNKNOWN_EURAL", "must be a Eural code" + hint(written), written));
    }

    private String hint(String wrong) {
        if (digits(wrong).isEmpty()) {
            return ", six digits such as 17 01 01";
        }
        return Likeness.nearest(digits(wrong), byDigits.keySet(), NEAREST).stream()
                .map(byDigits::get)
                .collect(Collectors.joining(", ", "; nearest: ", ""));
    }

    private static Map<String, String> read() {
        try (var in = WasteCodes.class.getClassLoader().getResourceAsStream(RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toUnmodifiableMap(WasteCodes::digits, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE, unreadable);
        }
    }

    private static String digits(String written) {
        return written.replaceAll("[^0-9]", "");
    }
}
