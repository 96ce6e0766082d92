package nl.stadsmijn.inventory.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Lots that the ledger made have a description too. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StockChangesTest {

    @Inject
    KafkaProbe kafka;

    @Inject
    StockChanges changes;

    @Inject
    LotRepository lots;

    @Test
    void everyGoldenSampleIsTakenTwice() {
        for (var sample : GoldenSamples.of("hub.stock")) {
            QuarkusTransaction.requiringNew().run(() -> changes.apply(sample.event()));
            QuarkusTransaction.requiringNew().run(() -> changes.apply(sample.event()));
        }
    }

    @Test
    void aSplitOffLotIsDescribedAsItsParent() {
        var slabs = Api.slabs();
        var part = Ids.next();

        tell(part, 1, slabs, "5");
        tell(part, 2, slabs, "3");

        var described = kafka.await("inventory.lots", event -> event.subject().equals(part));
        assertThat(described.data().path("name").asText()).isEqualTo("Kanaalplaat");
        assertThat(described.data().path("origin").asText()).isEqualTo("DERIVED");
        assertThat(described.data().path("amount").path("value").asText()).isEqualTo("5");
        Api.anybody()
                .get("/descriptions/{id}", part)
                .then()
                .statusCode(200)
                .body("productType", equalTo("hollow-core-slab"))
                .body("donor.precision", equalTo("KM1"))
                .body("parents", equalTo(List.of(slabs.toString())));
        assertThat(kafka.events("inventory.lots", part)).hasSize(1);
    }

    @Test
    void aGrandchildThatComesBeforeItsParentIsDescribedWhenTheParentIs() {
        var slabs = Api.slabs();
        var child = Ids.next();
        var grandchild = Ids.next();

        tell(grandchild, 1, child, "2");
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting(grandchild));
        tell(child, 1, slabs, "5");

        kafka.await("inventory.lots", event -> event.subject().equals(grandchild));
        assertThat(lots.find(grandchild).orElseThrow().parents()).containsExactly(child);
        assertThat(waiting(grandchild)).isFalse();
    }

    @Inject
    org.jdbi.v3.core.Jdbi jdbi;

    private boolean waiting(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM awaited_parent WHERE lot_id = :lot")
                        .bind("lot", lot)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    private void tell(UUID lot, long version, UUID parent, String amount) {
        kafka.send(
                "hub.stock",
                StockChanges.TYPE,
                lot,
                version,
                Map.ofEntries(
                        Map.entry("lotId", lot),
                        Map.entry("unit", "piece"),
                        Map.entry("expected", "0"),
                        Map.entry("onHand", amount),
                        Map.entry("inTransit", "0"),
                        Map.entry("promised", "0"),
                        Map.entry("available", amount),
                        Map.entry("delivered", "0"),
                        Map.entry("writtenOff", "0"),
                        Map.entry("location", Map.of("kind", "SITE")),
                        Map.entry("ownerId", nl.stadsmijn.kit.test.Organisations.CONTRACTOR),
                        Map.entry("holderId", nl.stadsmijn.kit.test.Organisations.HUB),
                        Map.entry("described", false),
                        Map.entry("quarantined", false),
                        Map.entry("parents", List.of(Map.of("lotId", parent, "amount", amount))),
                        Map.entry("children", List.of())));
    }
}
