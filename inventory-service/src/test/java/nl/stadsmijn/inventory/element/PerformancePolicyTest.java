package nl.stadsmijn.inventory.element;

import static org.assertj.core.api.Assertions.assertThat;

import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.description.Performance.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerformancePolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1",
                "A2-s1,d0",
                "B-s1,d0",
                "B-s1, d0",
                "b s2 d1",
                "C",
                "Dfl-s1",
                "Bfl-s1",
                "A2L-s1,d0",
                "B2ca-s1,d1,a1",
                "Cca-s1b,d2,a1",
                "Aca",
                "Broof(t1)",
                "BROOF (t4)",
                "Froof"
            })
    void classesOfReactionToFireAreTakenAsPeopleWriteThem(String value) {
        assertThat(PerformancePolicy.check("", stated(value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z9", "A", "A3", "G", "B-s4,d0", "B-s1,d3", "60", "klasse 2", ""})
    void othersAreNot(String value) {
        assertThat(PerformancePolicy.check("", stated(value))).hasSize(1);
    }

    private static Performance stated(String value) {
        return new Performance(Kind.FIRE_CLASS, null, value, null, null, null);
    }
}
