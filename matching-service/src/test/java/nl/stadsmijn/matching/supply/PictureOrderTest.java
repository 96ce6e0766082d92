package nl.stadsmijn.matching.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PictureOrderTest {

    private static final int PERMUTATIONS = 60;

    /** More than are drawn in one statement. */
    private static final int MANY = 600;

    @Inject
    SupplyScene scene;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void nothing() {
        scene.empty();
    }

    @Test
    void everyOrderOfTheGoldenSamplesGivesTheSamePicture() {
        var samples = samples();
        var inOrder = picture(samples);
        assertThat(inOrder).as("a picture of nothing proves nothing").isNotEmpty();
        for (var seed = 0; seed < PERMUTATIONS; seed++) {
            var shuffled = new ArrayList<>(samples);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(picture(shuffled))
                    .as("seed %d: %s", seed, names(shuffled))
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void whatIsToldTwiceCountsOnce() {
        var once = picture(samples());
        var twice = new ArrayList<>(samples());
        twice.addAll(samples());
        assertThat(picture(twice)).isEqualTo(once);
    }

    @Test
    void manyToldTogetherGiveThePictureOfOneByOne() {
        var lots = IntStream.range(0, MANY)
                .mapToObj(number -> scene.slabs(Ids.next())
                        .say("name", "Kanaalplaat " + number)
                        .say("publication", number % 6 == 0 ? "WITHDRAWN" : "PUBLISHED"))
                .toList();
        lots.forEach(SupplyScene.Lot::publish);
        var oneByOne = rows();
        assertThat(oneByOne).hasSize(MANY * 5 / 6);
        scene.empty();
        scene.publishTogether(lots);
        assertThat(rows()).isEqualTo(oneByOne);
        scene.publishTogether(lots);
        assertThat(rows()).isEqualTo(oneByOne);
    }

    @Test
    void anOlderFactAmongNewOnesChangesNothing() {
        var known = scene.slabs(Ids.next());
        var fresh = scene.slabs(Ids.next());
        scene.publishTogether(List.of(known));
        var before = rows();
        scene.apply(List.of(
                known.say("name", "as it was").described(1),
                fresh.say("name", "fresh").described(1)));
        assertThat(rows()).isEqualTo(before);
        fresh.tellStock();
        assertThat(rows()).hasSize(2).containsAll(before);
    }

    @Test
    void anUnknownTypeOfEventIsPassedOver() {
        var known = samples().getFirst();
        scene.apply(new ReceivedEvent(
                known.id(),
                known.topic(),
                known.source(),
                "nl.stadsmijn.inventory.lot.photographed.v1",
                known.subject(),
                known.version() + 1,
                known.time(),
                known.data()));
        assertThat(rows()).isEmpty();
    }

    /** The withdrawal is left out: with it the newest description of the only lot hides it, and every picture would be empty. */
    private static List<ReceivedEvent> samples() {
        return Stream.of(
                        "inventory.product-types",
                        "hub.hubs",
                        "inventory.lots",
                        "hub.stock",
                        "certification.lots",
                        "certification.schemes")
                .flatMap(topic -> GoldenSamples.of(topic).stream())
                .filter(sample -> !sample.name().contains("withdrawn"))
                .map(GoldenSamples.Sample::event)
                .toList();
    }

    private List<Map<String, Object>> picture(List<ReceivedEvent> events) {
        scene.empty();
        events.forEach(scene::apply);
        return rows();
    }

    private List<Map<String, Object>> rows() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT to_jsonb(l)::text AS lot FROM supply.lot l ORDER BY lot_id")
                        .mapToMap()
                        .list());
    }

    private static List<String> names(List<ReceivedEvent> events) {
        return events.stream()
                .map(event -> event.type() + " " + event.version())
                .toList();
    }
}
