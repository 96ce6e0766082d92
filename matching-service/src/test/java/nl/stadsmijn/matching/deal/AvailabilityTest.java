package nl.stadsmijn.matching.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final Availability SPRING = new Availability(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 4, 30));
    private static final Availability SUMMER = new Availability(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 7, 31));

    @Test
    void aDealIsReadyWhenItsLastPartIs() {
        assertThat(Availability.ofAll(List.of(SUMMER, Availability.NOW, SPRING)))
                .isEqualTo(SUMMER);
    }

    @Test
    void whatIsOutIsThereNow() {
        assertThat(Availability.ofAll(List.of(Availability.NOW))).isEqualTo(Availability.NOW);
        assertThat(Availability.ofAll(List.of())).isEqualTo(Availability.NOW);
        assertThat(Availability.NOW.told()).isEqualTo("available now");
    }
}
