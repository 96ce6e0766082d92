package nl.stadsmijn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import nl.stadsmijn.local.demo.ApiClient;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Twenty slabs that lie on a site, through a small hub, to whoever reserved them and to another hub. */
@ExtendWith(RunningPlatform.class)
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
class HubLifeIT {

    private final ApiClient contractor = RunningPlatform.user("contractor");
    private final ApiClient operator = RunningPlatform.user("hub-operator");
    private final ApiClient architect = RunningPlatform.user("architect");
    private String lot;
    private String hub;
    private String stored;

    @Test
    @Order(1)
    void aHubSaysBeforeTransportWhatItHasRoomFor() {
        var inventory = Bodies.inventory(contractor);
        var listed = (ObjectNode) Bodies.slabs(20);
        lot = id(contractor
                .post("/inventories/%s/elements".formatted(inventory), listed.put("state", "HARVESTED"))
                .ok());
        contractor.await("/stock/" + lot, stock -> onHand(stock).equals("20"));
        hub = hub("Kleine hub", 100);

        var refused = announce("20", 190);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asText()).contains("10 of the 20 pieces would fit");
        assertThat(announce("8", 76).ok().path("state").asText()).isEqualTo("ANNOUNCED");
    }

    @Test
    @Order(2)
    void whatWasAnnouncedComesInByAScanAndIsInspected() {
        var intake = operator.post("/hubs/%s/intakes".formatted(hub), Bodies.json("""
                        {"scans": ["https://stadsmijn.example/id/%s"]}""".formatted(lot)))
                .ok();
        stored = intake.path("lines").path(0).path("receivedLotId").asText();
        assertThat(intake.path("lines").path(0).path("received").path("value").asText())
                .isEqualTo("8");
        operator.await("/stock/" + stored, stock -> stock.path("described").asBoolean());
        assertThat(reserve("2").body().path("type").asText()).endsWith("/not-for-sale");
        operator.post("/stock/%s/inspections".formatted(stored), Bodies.json("""
                        {"outcome": "PASSED", "technical": 2, "remarks": "ends sawn clean"}"""))
                .ok();
    }

    @Test
    @Order(3)
    void aFirmReservationIsShippedAndFulfilledByItsReceipt() {
        var reservation = id(reserve("3").ok());
        architect
                .post("/reservations/%s/confirmation".formatted(reservation), Bodies.json("{}"))
                .ok();
        var shipment = id(operator.post("/shipments", Bodies.json("""
                        {"reservationId": "%s", "carrier": "own truck", "destination": {"name": "Woningen Malburgen"}}""".formatted(reservation)))
                .ok());
        assertThat(architect
                        .get("/reservations/" + reservation)
                        .ok()
                        .path("kind")
                        .asText())
                .isEqualTo("FIRM");
        architect
                .post("/shipments/%s/receipt".formatted(shipment), Bodies.json("{\"lines\": []}"))
                .ok();
        assertThat(architect
                        .get("/reservations/" + reservation)
                        .ok()
                        .path("ending")
                        .asText())
                .isEqualTo("FULFILLED");
        assertThat(onHand(operator.get("/stock/" + stored).ok())).isEqualTo("5");
    }

    @Test
    @Order(4)
    void aTransferKeepsTheDeadline() {
        var deadline = operator.get("/stock/" + stored)
                .ok()
                .path("storage")
                .path("deadline")
                .asText();
        var other = hub("Andere hub", 500);
        var transfer = id(operator.post("/transfers", Bodies.json("""
                        {"toHubId": "%s", "expectedOn": "%s", "lines": [{"lotId": "%s"}]}""".formatted(other, today().plusDays(1), stored)))
                .ok());
        operator.post("/transfers/%s/dispatch".formatted(transfer)).ok();
        assertThat(operator.get("/stock/" + stored)
                        .ok()
                        .path("location")
                        .path("kind")
                        .asText())
                .isEqualTo("TRANSIT");
        operator.post("/transfers/%s/receipt".formatted(transfer), Bodies.json("""
                        {"lines": [{"lotId": "%s", "counted": {"value": "4", "unit": "piece"}, "reason": "one broken on the road"}]}""".formatted(stored)))
                .ok();
        var stock = operator.get("/stock/" + stored).ok();
        assertThat(stock.path("location").path("name").asText()).isEqualTo("Andere hub");
        assertThat(stock.path("storage").path("deadline").asText()).isEqualTo(deadline);
        assertThat(onHand(stock)).isEqualTo("4");
    }

    @Test
    @Order(5)
    void theLedgerTellsTheWholeStory() {
        var kinds = StreamSupport.stream(
                        operator.get("/stock/%s/movements".formatted(stored))
                                .ok()
                                .path("items")
                                .spliterator(),
                        false)
                .map(movement -> movement.path("kind").asText())
                .toList();
        assertThat(kinds).startsWith("SPLIT_FROM", "RECEIVED", "SPLIT_OFF").contains("DISPATCHED", "LOST");
        assertThat(operator.get("/stock/%s/lineage".formatted(stored)).ok().toString())
                .contains(lot);
        var disposed = contractor.post("/stock/%s/dispositions?dryRun=true".formatted(stored), Bodies.json("""
                        {"kind": "RECYCLE", "amount": {"value": "1", "unit": "piece"}, "reason": "cracked", "eural": "17 01 01",
                         "receiver": {"name": "Puinrecycling Rivierenland", "address": "Havenweg 12, Tiel", "permit": "OV-2024-118"}}"""));
        assertThat(disposed.status()).isEqualTo(200);
    }

    private String hub(String name, int floorM2) {
        return id(operator.post("/hubs", Bodies.json("""
                        {"name": "%s", "type": "URBAN_MINING_HUB", "place": {"lat": 51.98, "lon": 5.9}, "capacity": {"floorM2": %d},
                         "acceptance": {"inspectFirst": true}}""".formatted(name, floorM2)))
                .ok());
    }

    private ApiClient.Answer announce(String pieces, int floorM2) {
        return contractor.post("/hubs/%s/announcements".formatted(hub), Bodies.json("""
                        {"expectedOn": "%s", "lines": [{"lotId": "%s", "amount": {"value": "%s", "unit": "piece"}, "space": {"floorM2": %d}}]}""".formatted(
                        today().plusDays(3), lot, pieces, floorM2)));
    }

    private ApiClient.Answer reserve(String pieces) {
        return architect.post("/reservations", Bodies.json("""
                        {"lines": [{"lotId": "%s", "amount": {"value": "%s", "unit": "piece"}}]}""".formatted(stored, pieces)));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    private static String onHand(JsonNode stock) {
        return stock.path("onHand").path("value").asText();
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asText();
    }
}
