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

    @Test
    void manyLotsToldTogetherAreSettledWhateverTheirOrder() {
        var parent = Ids.next();
        var waiting = Ids.next();
        var child = Ids.next();
        var grandchild = Ids.next();
        var stranger = Ids.next();
        apply(List.of(stock(waiting, parent), stock(stranger, Ids.next())));
        assertThat(settled(waiting, stranger)).isEmpty();

        apply(List.of(stock(grandchild, child), stock(child, parent), stock(parent)));
        assertThat(settled(parent, waiting, child, grandchild, stranger))
                .containsExactlyInAnyOrder(parent, waiting, child, grandchild);
    }

    @Test
    void theFirstWordsOfALotAreKeptWhenAllAreToldTogether() {
        var known = Ids.next();
        var fresh = Ids.next();
        apply(List.of(stock(known)));
        var before = lots.find(known).orElseThrow();
        assertThat(before.madeBy()).isNotNull();

        apply(List.of(lastMoved(stock(fresh), "INTAKE"), lastMoved(stock(known), "TRANSFERRED")));
        assertThat(lots.find(fresh).orElseThrow().madeBy()).isEqualTo("INTAKE");
        assertThat(lots.find(known).orElseThrow().madeBy()).isEqualTo(before.madeBy());
    }

    private static ReceivedEvent stock(UUID lot, UUID... parents) {
        var known = GoldenSamples.of("hub.stock").getFirst().event();
        var told = about(lot, known, known.type());
        var all = ((ObjectNode) told.data()).putArray("parents");
        List.of(parents)
                .forEach(parent ->
                        all.addObject().put("lotId", parent.toString()).put("amount", "1"));
        ((ObjectNode) told.data()).remove("inspection");
        return told;
    }

    private static ReceivedEvent lastMoved(ReceivedEvent stock, String kind) {
        ((ObjectNode) stock.data().get("last")).put("kind", kind);
        return stock;
    }

    private List<UUID> settled(UUID... which) {
        return lots.find(List.of(which)).stream()
                .filter(Lot::settled)
                .map(Lot::lotId)
                .toList();
    }

    private static ReceivedEvent about(UUID lot, ReceivedEvent like, String type) {
        var data = like.data().<ObjectNode>deepCopy().put("lotId", lot.toString());
        return new ReceivedEvent(
                Ids.next().toString(), like.topic(), like.source(), type, lot, like.version(), like.time(), data);
    }

    private void apply(ReceivedEvent event) {
        apply(List.of(event));
    }

    private void apply(List<ReceivedEvent> together) {
        QuarkusTransaction.requiringNew().run(() -> events.apply(together));
    }
}
