package nl.stadsmijn.inventory.survey;

import static org.assertj.core.api.Assertions.assertThat;

import nl.stadsmijn.inventory.survey.Status.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DRAFT,      EDIT,    DRAFT",
                "DRAFT,      DISCARD, DRAFT",
                "DRAFT,      PUBLISH, PUBLISHED",
                "DRAFT,      REVISE,  DRAFT",
                "DRAFT,      LIST,    DRAFT",
                "DRAFT,      HARVEST, -",
                "DRAFT,      DISPOSE, -",
                "DRAFT,      CLOSE,   -",
                "PUBLISHED,  EDIT,    -",
                "PUBLISHED,  DISCARD, -",
                "PUBLISHED,  PUBLISH, -",
                "PUBLISHED,  REVISE,  PUBLISHED",
                "PUBLISHED,  LIST,    PUBLISHED",
                "PUBLISHED,  HARVEST, HARVESTING",
                "PUBLISHED,  DISPOSE, PUBLISHED",
                "PUBLISHED,  CLOSE,   CLOSED",
                "HARVESTING, EDIT,    -",
                "HARVESTING, DISCARD, -",
                "HARVESTING, PUBLISH, -",
                "HARVESTING, REVISE,  HARVESTING",
                "HARVESTING, LIST,    HARVESTING",
                "HARVESTING, HARVEST, HARVESTING",
                "HARVESTING, DISPOSE, HARVESTING",
                "HARVESTING, CLOSE,   CLOSED",
                "CLOSED,     EDIT,    -",
                "CLOSED,     DISCARD, -",
                "CLOSED,     PUBLISH, -",
                "CLOSED,     REVISE,  -",
                "CLOSED,     LIST,    -",
                "CLOSED,     HARVEST, -",
                "CLOSED,     DISPOSE, CLOSED",
                "CLOSED,     CLOSE,   -"
            })
    void eachActInEachStatus(Status before, Act act, Status after) {
        assertThat(before.after(act)).isEqualTo(java.util.Optional.ofNullable(after));
    }

    @Test
    void theTableAboveIsComplete() {
        assertThat(Status.values().length * Act.values().length).isEqualTo(32);
    }
}
