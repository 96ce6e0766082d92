package nl.stadsmijn.inventory.refusal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;

/** All that is wrong with many things at once: the first {@value #SHOWN} are kept to be shown, the others only counted. */
public final class Refusals {

    /** More than anybody mends between two attempts, and an answer of a few tens of kB. */
    public static final int SHOWN = 200;

    /** The problem's member that says how many violations are not shown. */
    public static final String MORE = "moreViolations";

    private final List<Violation> shown = new ArrayList<>();
    private int more;

    /** What another place of the service has refused, as far as it named fields; its sentence where it did not. */
    @SuppressWarnings("unchecked")
    public static List<Violation> of(HttpProblem refused) {
        var named = (List<Violation>) refused.getParameters().getOrDefault(Problem.VIOLATIONS, List.of());
        return named.isEmpty() ? List.of(new Violation("", "CONFLICT", refused.getDetail(), null)) : named;
    }

    public void add(Violation violation) {
        if (shown.size() < SHOWN) {
            shown.add(violation);
        } else {
            more++;
        }
    }

    /** @throws HttpProblem 422 with what is shown and how many more there are, if there is any */
    public void raise() {
        if (shown.isEmpty()) {
            return;
        }
        var first = shown.getFirst();
        var others = shown.size() - 1 + more;
        var rest = others == 0 ? "" : " (and %d more)".formatted(others);
        var problem = Problem.builder(ProblemType.RULE_BROKEN)
                .withDetail("%s: %s%s".formatted(first.field(), first.message(), rest))
                .with(Problem.VIOLATIONS, List.copyOf(shown));
        throw (more == 0 ? problem : problem.with(MORE, more)).build();
    }
}
