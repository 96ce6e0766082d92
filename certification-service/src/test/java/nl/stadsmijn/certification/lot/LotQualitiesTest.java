package nl.stadsmijn.certification.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class LotQualitiesTest {

    @Inject
    LotQualities qualities;

    @Test
    void whatMustHappenToAllHappensToAllOrNone() {
        var held = Ids.next();
        var stranger = Ids.next();
        var batch = Ids.next();
        change(() -> qualities.changeAll(
                List.of(held), new LotChange.RequestHold(batch, "hollow-core-slab", 1, Instant.EPOCH)));

        assertThatThrownBy(() -> change(
                        () -> qualities.changeAll(List.of(held, stranger), new LotChange.BeginAssessment(batch))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(stranger.toString())
                .hasMessageContaining("BeginAssessment");
        assertThat(qualities.of(held).status()).isEqualTo(LotStatus.HOLD_REQUESTED);

        change(() -> qualities.changeAll(List.of(held), new LotChange.BeginAssessment(batch)));
        assertThat(qualities.of(held).status()).isEqualTo(LotStatus.IN_ASSESSMENT);
    }

    private static void change(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
