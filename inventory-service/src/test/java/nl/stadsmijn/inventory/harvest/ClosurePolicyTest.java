package nl.stadsmijn.inventory.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;

class ClosurePolicyTest {

    private final Unaccounted slabs = open("Kanaalplaat");
    private final Unaccounted beams = open("Ligger");
    private final List<Violation> refused = new ArrayList<>();

    @Test
    void whatHasAReasonIsExplained() {
        assertThat(explain(reason(beams), reason(slabs)))
                .extracting(ClosurePolicy.Explained::element)
                .containsExactly(slabs, beams);
        assertThat(refused).isEmpty();
    }

    @Test
    void whatHasNoneIsNamedWithWhatIsLeft() {
        assertThat(explain(reason(beams))).hasSize(1);
        assertThat(refused)
                .containsExactly(new Violation(
                        "elements[" + slabs.elementId() + "]",
                        "NOT_ACCOUNTED_FOR",
                        "Kanaalplaat: neither harvested, lost nor withdrawn: 7 pieces; report it, or explain it here",
                        "7"));
    }

    @Test
    void aReasonForWhatIsNotLeftAndASecondReasonAreRefused() {
        explain(reason(slabs), reason(beams), reason(open("elsewhere")), reason(slabs));
        assertThat(refused)
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("explanations[2].elementId", "NOTHING_LEFT"),
                        org.assertj.core.groups.Tuple.tuple("explanations[3].elementId", "DUPLICATE"));
    }

    private List<ClosurePolicy.Explained> explain(ClosureRequest.Explanation... reasons) {
        return ClosurePolicy.explain(List.of(slabs, beams), List.of(reasons), refused::add);
    }

    private static ClosureRequest.Explanation reason(Unaccounted element) {
        return new ClosureRequest.Explanation(element.elementId(), "crushed with the floor");
    }

    private static Unaccounted open(String name) {
        return new Unaccounted(UUID.randomUUID(), name, BigDecimal.valueOf(7), Unit.PIECE);
    }
}
