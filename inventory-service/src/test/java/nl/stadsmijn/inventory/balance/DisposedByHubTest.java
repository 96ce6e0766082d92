package nl.stadsmijn.inventory.balance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.DisposedByHub;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** What a hub had recycled and scrapped is a destination in its donor's account, with who took it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DisposedByHubTest {

    @Inject
    KafkaProbe kafka;

    @Test
    void whatAHubDisposedOfStandsInTheAccount() {
        var slabs = DisposedByHub.within(Api.inventory(), kafka);
        Api.contractor()
                .get("/inventories/{id}/material-balance", slabs.inventory())
                .then()
                .statusCode(200)
                .body("total.harvested.kg", equalTo("30000"))
                .body("total.reused.kg", equalTo("5000"))
                .body("total.disposed.kg", equalTo("2500"))
                .body("total.inStock.kg", equalTo("12500"))
                .body("total.difference.kg", equalTo("0"))
                .body("passedOn", hasSize(2))
                .body("passedOn.find { it.fate == 'RECYCLED' }.mass.kg", equalTo("10000"))
                .body("passedOn.find { it.fate == 'RECYCLED' }.hubName", equalTo("Demo Hub Arnhem"))
                .body("passedOn.find { it.fate == 'RECYCLED' }.receiver.name", equalTo("Puinrecycling Rivierenland"))
                .body("passedOn.find { it.fate == 'RECYCLED' }.receiver.permit", equalTo("OV-2024-118"))
                .body("passedOn.find { it.fate == 'DISPOSED' }.eural", equalTo("17 06 05*"))
                .body("passedOn.find { it.fate == 'DISPOSED' }.reason", equalTo("asbestos found"));
    }

    @Test
    void whatATreatmentLeftOverStandsInTheAccountUnderItsCode() {
        var slabs = DisposedByHub.within(Api.inventory(), kafka, treated(), "1250");
        Api.contractor()
                .get("/inventories/{id}/material-balance", slabs.inventory())
                .then()
                .statusCode(200)
                .body("total.difference.kg", equalTo("0"))
                .body("passedOn", hasSize(1))
                .body("passedOn[0].fate", equalTo("RECYCLED"))
                .body("passedOn[0].eural", equalTo("17 01 01"))
                .body("passedOn[0].receiver.name", equalTo("Puinbreker Westervoort"))
                .body("passedOn[0].reason", equalTo("sawn to 6.00 m"));
    }

    /** The example in the contracts of a lot that was treated, with half a piece of waste. */
    private static JsonNode treated() {
        return GoldenSamples.of("hub.stock").stream()
                .map(sample -> sample.event().data())
                .filter(data -> data.at("/departures/0/reason").asText().equals("sawn to 6.00 m"))
                .findFirst()
                .orElseThrow();
    }
}
