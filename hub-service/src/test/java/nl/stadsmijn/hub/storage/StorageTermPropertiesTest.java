package nl.stadsmijn.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StorageTermPropertiesTest {

    private static final UUID HUB = new UUID(0, 1);

    @Property
    void aTermOnlyClimbs(@ForAll @IntRange(min = 1, max = 400) int days, @ForAll @IntRange(max = 500) int later) {
        var start = LocalDate.of(2027, 1, 1);
        var term = StorageTerm.from(HUB, start, days).on(start.plusDays(later));
        assertThat(term.on(start)).as("an earlier day does not take it back").isEqualTo(term);
        assertThat(term.on(start.plusDays(later + 1L)).state()).isGreaterThanOrEqualTo(term.state());
    }
}
