package nl.stadsmijn.inventory.element;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.util.List;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.Identity;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.kit.problem.Violation;
import org.junit.jupiter.api.Test;

/** Groups that were found right are not gone through again; what is wrong is told each time, and with the same words. */
class FieldRulesTest {

    private static final Identity NAMED = new Identity("Deur", null, null, null);
    private static final Geometry LEFT = new Geometry(-1, null, null, null, null, null, null);

    private final FieldRules rules =
            new FieldRules(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void whatIsWrongIsToldEachTimeWhateverWasRightBefore() {
        var wrong = Description.of(
                NAMED, LEFT, new MadeOf(null, List.of(new MadeOf.Share("glass", BigDecimal.ZERO)), null, null));

        assertThat(fields(Description.of(NAMED), null)).isEmpty();
        assertThat(fields(wrong, null)).containsExactlyInAnyOrder("geometry.lengthMm", "composition[0].percent");
        assertThat(fields(wrong, null)).containsExactlyInAnyOrder("geometry.lengthMm", "composition[0].percent");
        assertThat(fields(Description.of(), null)).containsExactly("name");
        assertThat(fields(Description.of(NAMED), null)).isEmpty();
    }

    @Test
    void onlyWhatIsOtherThanWasWrittenDownIsGoneThrough() {
        var before = Description.of(NAMED, LEFT);

        assertThat(fields(Description.of(NAMED, LEFT), before)).isEmpty();
        assertThat(fields(Description.of(NAMED, new Geometry(-2, null, null, null, null, null, null)), before))
                .containsExactly("geometry.lengthMm");
    }

    @Test
    void whatStandsBesideTheDescriptionIsGoneThrough() {
        assertThat(rules.check(new ElementRequest("x".repeat(201), Description.of(NAMED), null), null))
                .extracting(Violation::field)
                .containsExactly("externalId");
    }

    private List<String> fields(Description what, Description before) {
        return rules.check(new ElementRequest(null, what, null), before).stream()
                .map(Violation::field)
                .toList();
    }
}
