package nl.stadsmijn.matching.supply;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** The way from Kafka to search; how fast it is, is for the benchmarks to say. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FromKafkaToSearchTest {

    private static final String LOT = "/api/v1/lots/0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3";

    @Inject
    SupplyScene scene;

    @Inject
    KafkaProbe kafka;

    @Test
    void aLotIsShownOnceItsDescriptionAndItsStockHaveComeAndCertifiedUntilThatIsRevoked() {
        scene.empty();
        send("hub.stock", "sample.json");
        send("certification.lots", "sample-certified.json");
        send("inventory.lots", "sample.json");
        await().untilAsserted(() -> given().get(LOT)
                .then()
                .statusCode(200)
                .body("certification.status", is("CERTIFIED"))
                .body("available.value", is("12")));
        send("certification.lots", "sample-revoked.json");
        await().untilAsserted(() -> given().get(LOT).then().body("certification.status", is("REVOKED")));
        send("inventory.lots", "sample-withdrawn.json");
        await().untilAsserted(() -> given().get(LOT).then().statusCode(404));
    }

    @Test
    void aSchemeCanBeSearchedByOnceItWasTold() {
        scene.empty();
        given().get("/api/v1/lots?certified=hollow-core-slab")
                .then()
                .statusCode(400)
                .body("violations[0].message", endsWith("none is known yet"));
        send("certification.schemes", "sample.json");
        await().untilAsserted(() ->
                given().get("/api/v1/lots?certified=hollow-core-slab").then().statusCode(200));
    }

    private void send(String topic, String ending) {
        GoldenSamples.of(topic).stream()
                .filter(sample -> sample.name().endsWith("." + ending))
                .findFirst()
                .ifPresentOrElse(kafka::send, () -> {
                    throw new AssertionError("no sample ends with " + ending);
                });
    }
}
