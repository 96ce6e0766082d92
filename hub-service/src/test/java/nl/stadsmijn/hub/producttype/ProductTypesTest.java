package nl.stadsmijn.hub.producttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** The way of a product type from Kafka to those who ask for it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ProductTypesTest {

    @Inject
    ProductTypes types;

    @Inject
    KnownProductTypes known;

    @Inject
    KafkaProbe kafka;

    private final String key = "type-" + Ids.next();

    @Test
    void aTypeIsKnownOnceItWasToldWithItsNamesAndWhatItWeighs() {
        assertThat(types.unknown(List.of(key))).containsExactly(key);

        kafka.send(
                "inventory.product-types",
                ProductTypeChanged.TYPE,
                Ids.next(),
                1,
                Map.of(
                        "key",
                        key,
                        "labels",
                        Map.of("nl", "Kanaalplaat", "en", "Hollow-core slab"),
                        "synonyms",
                        Map.of(),
                        "parent",
                        "floor",
                        "defaultUnit",
                        "piece",
                        "units",
                        List.of("piece", "m2"),
                        "massPerM2",
                        "299",
                        "massThicknessMm",
                        200));

        await().untilAsserted(() -> assertThat(types.unknown(List.of(key))).isEmpty());
        var type = types.of(List.of(key)).get(key);
        assertThat(type.label("nl")).isEqualTo("Kanaalplaat");
        assertThat(type.label("fr")).isEqualTo("Hollow-core slab");
        assertThat(type.units()).hasSize(2);
        assertThat(type.massPerM2()).isEqualByComparingTo("299");
        assertThat(types.taxonomy().path(key)).startsWith(key, "floor");
    }

    @Test
    void whatIsToldOfLateDoesNotUndoWhatIsNewer() {
        known.hear(key, "window", "Raam", 2);
        known.hear(key, "door", "Deur", 1);
        assertThat(types.taxonomy().path(key)).startsWith(key, "window");
        assertThat(types.nearest(key + "x", 1)).containsExactly(key);
    }
}
