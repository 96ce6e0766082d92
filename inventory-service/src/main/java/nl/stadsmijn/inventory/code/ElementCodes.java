package nl.stadsmijn.inventory.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.reference.ReferenceTable;
import nl.stadsmijn.kit.request.Likeness;

/** NL/SfB table 1: functional elements of buildings, in two, three or four digits ({@code 23}, {@code 23.2}, {@code 23.21}). */
@ApplicationScoped
public class ElementCodes {

    private static final Pattern FORM = Pattern.compile("\\(?\\s*(\\d\\d)[ .]?(\\d{0,2})\\s*\\)?");

    private final Map<String, Code> byCode = ReferenceTable.rows("nlsfb-table1.csv").stream()
            .map(row -> new Code(row.get(0), row.get(1), row.get(2)))
            .collect(Collectors.toUnmodifiableMap(Code::code, Function.identity()));

    /** @param written {@code 23.21}, {@code (23.21)} or {@code 2321} */
    public Optional<Code> find(String written) {
        return plain(written).map(byCode::get);
    }

    public List<Code> nearest(String wrong, int count) {
        return Likeness.nearest(plain(wrong).orElse(wrong), byCode.values(), Code::code, count);
    }

    /** The longest known beginning of a code that an office has made longer for itself: {@code 23.21} of {@code 23.21.12}. */
    public Optional<Code> findBeginning(String longer) {
        var bare = longer.replaceAll("[()\\s]", "");
        for (int length = Math.min(bare.length(), "23.21".length()); length >= 2; length--) {
            var found = find(bare.substring(0, length));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> plain(String written) {
        var parts = FORM.matcher(written.strip());
        return parts.matches()
                ? Optional.of(parts.group(2).isEmpty() ? parts.group(1) : parts.group(1) + "." + parts.group(2))
                : Optional.empty();
    }
}
