package nl.stadsmijn.inventory.balance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten doors of 25 kg are harvested, and a hub counts them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CountedByHubTest {

    private static final String DOORS = """
            {"name":"Deur","productType":"timber-door","amount":{"value":"10","unit":"piece"},"massPerUnit":25,
             "condition":{"technical":2},"price":{"kind":"ON_REQUEST"}}""";

    private final Ledger ledger = new Ledger();
    private UUID inventory;
    private UUID doors;

    @Inject
    KafkaProbe kafka;

    @BeforeEach
    void harvested() {
        inventory = Api.inventory();
        doors = Api.element(inventory, DOORS);
        Api.publish(inventory).then().statusCode(200);
        var report = Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", "10", "unit", "piece"), "on", "2026-11-20"))
                .post("/elements/{id}/harvests", doors)
                .then()
                .statusCode(201)
                .extract();
        ledger.list(doors, BigDecimal.TEN);
        ledger.harvest(doors, doors, UUID.fromString(report.path("harvestId")), BigDecimal.TEN, BigDecimal.ZERO);
        ledger.move(doors, "HUB", UUID.randomUUID());
    }

    @Test
    void aCountThatIsPutRightLosesNothing() {
        count(-2);
        awaitAccount("200", "50").body("differences[0].departure", equalTo("LOST"));
        count(2);
        awaitAccount("250", "0").body("total.found.kg", equalTo("0")).body("differences", hasSize(0));
    }

    @Test
    void whatIsCountedAboveWhatCameIsFound() {
        count(2);
        awaitAccount("300", "0")
                .body("total.inventoried.kg", equalTo("250"))
                .body("total.found.kg", equalTo("50"))
                .body("total.harvested.kg", equalTo("300"))
                .body("massEvidence.stated.kg", equalTo("300"));
        count(-2);
        awaitAccount("250", "0").body("total.found.kg", equalTo("0"));
    }

    /** The part that was split off is of what came and of what was found alike. */
    @Test
    void itGoesOnWithWhatTheLotBecomes() {
        count(2);
        var part = ledger.split(doors, BigDecimal.valueOf(6));
        ledger.leave(part, "DELIVERED", BigDecimal.valueOf(4));
        ledger.count(part, BigDecimal.ONE);
        tell();
        awaitAccount("225", "0").body("total.found.kg", equalTo("75")).body("total.reused.kg", equalTo("100"));
    }

    private void count(int difference) {
        ledger.count(doors, BigDecimal.valueOf(difference));
        tell();
    }

    private void tell() {
        ledger.told.forEach(event ->
                kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", event.lot(), event.version(), event.data()));
        ledger.told.clear();
    }

    private ValidatableResponse awaitAccount(String inStock, String difference) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> balance()
                        .body("total.inStock.kg", equalTo(inStock))
                        .body("total.difference.kg", equalTo(difference)));
        return balance();
    }

    private ValidatableResponse balance() {
        return Api.contractor()
                .get("/inventories/{id}/material-balance", inventory)
                .then()
                .statusCode(200);
    }
}
