package nl.stadsmijn.inventory.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.stadsmijn.inventory.description.Hazard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HazardRuleTest {

    @ParameterizedTest
    @CsvSource({
        ", , ",
        "17 01 01, , ",
        "17 06 05*, , BY_CODE",
        "17 06 05*, ABSENT_TESTED, ABSENT_TESTED BY_CODE",
        "17 06 05*, SUSPECTED, SUSPECTED",
        "17 06 05*, ABSENT_PRESUMED PRESENT, ABSENT_PRESUMED PRESENT",
        ", ABSENT_TESTED, ABSENT_TESTED",
        "17 01 01, PRESENT, PRESENT"
    })
    void aCodeCountsUnlessASubstanceExplainsIt(String eural, String said, String standings) {
        var findings = HazardRule.ofElement(
                words(said).stream()
                        .map(status -> new Hazard("asbestos", Hazard.Status.valueOf(status), "AI-1"))
                        .toList(),
                eural);
        assertThat(findings)
                .extracting(finding -> finding.standing().name())
                .containsExactlyElementsOf(words(standings));
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.substance() == null)
                        .isEqualTo(finding.standing() == HazardStanding.BY_CODE));
    }

    @ParameterizedTest
    @CsvSource({"17 06 05*, true", "17 01 01, false", ", false"})
    void whatLeftCountsByItsCode(String eural, boolean counts) {
        assertThat(HazardRule.isRemoved(eural)).isEqualTo(counts);
    }

    /** What may not be sold because of what was said has been found. */
    @ParameterizedTest
    @EnumSource
    void whatForbidsSaleIsFound(Hazard.Status said) {
        assertThat(HazardStanding.of(said).isFound()).isEqualTo(new Hazard("tar", said, null).forbidsSale());
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
