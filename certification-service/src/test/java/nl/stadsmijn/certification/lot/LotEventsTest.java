package nl.stadsmijn.certification.lot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event that others may send can be applied, once and again, in any order. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LotEventsTest {

    private static final UUID LOT = UUID.fromString("0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3");

    @Inject
    LotEvents events;

    @Inject
    LotRepository lots;

    static Stream<GoldenSamples.Sample> samples() {
        return Stream.of("hub.stock", "inventory.lots").map(GoldenSamples::of).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyKeptExampleIsApplied(GoldenSamples.Sample sample) {
        apply(sample.event());
        apply(sample.event());

        assertThat(lots.find(sample.event().subject())).isPresent();
    }

    @Test
    void stockAndDescriptionMeetInAnyOrder() {
        samples().map(GoldenSamples.Sample::event).forEach(this::apply);

        var lot = lots.find(LOT).orElseThrow();
        assertThat(lot.productType()).isEqualTo("hollow-core-slab");
        assertThat(lot.amount()).isPresent();
        assertThat(lot.settled()).isTrue();
    }

    @Test
    void anEventOfAnotherTypeIsPassedOver() {
        var known = GoldenSamples.of("hub.stock").getFirst().event();
        var stranger = Ids.next();

        apply(about(stranger, known, "nl.stadsmijn.hub.lot.painted.v1"));
        assertThat(lots.find(stranger)).isEmpty();

        apply(about(stranger, known, known.type()));
        assertThat(lots.find(stranger)).isPresent();
    }

    private static ReceivedEvent about(UUID lot, ReceivedEvent like, String type) {
        var data = like.data().<ObjectNode>deepCopy().put("lotId", lot.toString());
        return new ReceivedEvent(
                Ids.next().toString(), like.topic(), like.source(), type, lot, like.version(), like.time(), data);
    }

    private void apply(ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> events.apply(event));
    }
}
