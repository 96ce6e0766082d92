package nl.stadsmijn.inventory.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** When the demolition window moves, the availability of what is still in the donor moves. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PlanningTest {

    private static final String MOVED = Api.DONOR.formatted("1996").replace("2027-04-30", "2027-06-30");

    @Inject
    KafkaProbe kafka;

    @Test
    void eachLotThatIsStillInTheDonorIsToldOnceAndTheOthersNotAtAll() {
        var donor = Api.donor();
        var inventory = Api.inventory(donor);
        var inside = Api.element(inventory, element("inside"));
        var outside = Api.element(inventory, element("outside"));
        Api.publish(inventory).then().statusCode(200);
        Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", "12", "unit", "piece"), "on", "2026-11-01"))
                .post("/elements/{id}/harvests", outside)
                .then()
                .statusCode(201);
        var draft = Api.element(Api.inventory(donor), Api.SLABS);

        change(donor, Api.DONOR.formatted("1996").replace("Woningen Schependomlaan", "Woningen aan de laan"));
        change(donor, MOVED);
        var last = Api.slabs();

        kafka.await("inventory.lots", event -> event.subject().equals(last));
        var told = kafka.events("inventory.lots", inside);
        assertThat(told).hasSize(2);
        assertThat(told.getLast().version()).isEqualTo(3);
        assertThat(told.getLast().data().path("availableUntil").asText()).isEqualTo("2027-06-30");
        assertThat(kafka.events("inventory.lots", outside)).hasSize(2);
        assertThat(kafka.events("inventory.lots", draft)).isEmpty();
        Api.anybody().get("/descriptions/{id}", inside).then().body("availableUntil", equalTo("2027-06-30"));
    }

    @Test
    void nothingIsDismantledBeforeItWasBuilt() {
        Api.contractor()
                .contentType("application/json")
                .body(Api.DONOR.formatted("1996").replace("2027-02-01", "1800-01-01"))
                .post("/donors")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("demolitionWindow.from"))
                .body("violations[0].code", equalTo("BEFORE_BUILT"))
                .body("violations[0].value", equalTo("1800-01-01"));
    }

    @Test
    void whatTheOriginIsReachesAlsoWhatHasLeftIt() {
        var donor = Api.donor();
        var inventory = Api.inventory(donor);
        var listed = Api.element(inventory, Api.SLABS.replaceFirst("\\{", "{\"state\":\"HARVESTED\","));

        change(donor, Api.DONOR.formatted("1997"));

        var told = kafka.await("inventory.lots", event -> event.subject().equals(listed) && event.version() == 2);
        assertThat(told.data().at("/donor/buildYear").asInt()).isEqualTo(1997);
    }

    /** Whichever of the two is first: what is told last has the window that holds. */
    @Test
    void aWindowThatMovesWhileAnInventoryIsPublishedReachesItsLots() throws Exception {
        for (int round = 0; round < 5; round++) {
            var donor = Api.donor();
            var inventory = Api.inventory(donor);
            var slabs = Api.element(inventory, Api.SLABS);
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var move = both.submit(() -> change(donor, MOVED));
                var publish = both.submit(() -> Api.publish(inventory).then().statusCode(200));
                move.get();
                publish.get();
            }
            var last = Api.slabs();
            kafka.await("inventory.lots", event -> event.subject().equals(last));
            assertThat(kafka.events("inventory.lots", slabs)
                            .getLast()
                            .data()
                            .path("availableUntil")
                            .asText())
                    .isEqualTo("2027-06-30");
        }
    }

    private static void change(UUID donor, String json) {
        Api.contractor()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(json)
                .put("/donors/{id}", donor)
                .then()
                .statusCode(200);
    }

    private static String element(String externalId) {
        return Api.SLABS.replace("slab-7910x1200", externalId);
    }
}
