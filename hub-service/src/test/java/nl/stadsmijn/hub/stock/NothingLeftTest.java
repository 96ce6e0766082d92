package nl.stadsmijn.hub.stock;

import static nl.stadsmijn.hub.consignment.Consigning.counted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.consignment.Consigning;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of the last of a lot: what is gone has no time in a hub. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class NothingLeftTest {

    @Inject
    Stocked stocked;

    @Inject
    Assessments assessments;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    private UUID hub;
    private UUID lot;

    @BeforeEach
    void slabsInAHub() {
        productTypes.hearTheUsual();
        hub = Api.hub(Organisations.HUB);
        lot = slabs();
        Api.stock(lot).body("storage.state", equalTo("STORED"));
    }

    @AfterEach
    void theLedgerIsTrueAndNothingIsLeft() {
        Api.stock(lot)
                .body("onHand.value", equalTo("0"))
                .body("inTransit.value", equalTo("0"))
                .body("storage", nullValue());
        kafka.await(
                "hub.stock",
                event -> event.subject().equals(lot)
                        && event.data().path("onHand").asText().equals("0")
                        && event.data().path("inTransit").asText().equals("0")
                        && !event.data().has("storage"));
        audit.check();
    }

    @Test
    void lostOnTheWayToACustomer() {
        var firm = Api.confirmed(Api.reserved(lot, 12), "{}");
        var shipment = Api.id(Api.operator()
                .body("{\"reservationId\": \"%s\", \"destination\": {\"name\": \"Kade 12\"}}".formatted(firm))
                .post("/shipments")
                .then()
                .statusCode(201));
        Api.stock(lot).body("storage", notNullValue());
        Consigning.receive(Api.architect(), "/shipments/" + shipment, counted(lot, 0, "fell off the lorry"))
                .statusCode(200);
        Api.stock(lot).body("writtenOff.value", equalTo("12"));
    }

    @Test
    void lostOnTheWayToAnotherHub() {
        var transfer = Api.id(Api.operator()
                .body("{\"toHubId\": \"%s\", \"expectedOn\": \"2099-03-02\", \"lines\": [{\"lotId\": \"%s\"}]}"
                        .formatted(Api.hub(Organisations.OTHER), lot))
                .post("/transfers")
                .then()
                .statusCode(201));
        Api.operator().post("/transfers/%s/dispatch".formatted(transfer)).then().statusCode(200);
        Consigning.receive(
                        Api.as(Organisations.OTHER, "hub-operator"),
                        "/transfers/" + transfer,
                        counted(lot, 0, "fell off the lorry"))
                .statusCode(200);
    }

    @Test
    void delivered() {
        var firm = Api.confirmed(Api.reserved(lot, 12), "{}");
        var shipment = Api.id(Api.operator()
                .body("{\"reservationId\": \"%s\", \"destination\": {\"name\": \"Kade 12\"}}".formatted(firm))
                .post("/shipments")
                .then()
                .statusCode(201));
        Consigning.receive(Api.architect(), "/shipments/" + shipment, "").statusCode(200);
    }

    @Test
    void scrapped() {
        var scrap = """
                {"kind": "SCRAP", "reason": "cracked", "eural": "17 01 01",
                 "receiver": {"name": "Puinbreker Westervoort", "address": "IJsseldijk 31, Westervoort", "permit": "OV-2023-077"}}""";
        Api.contractor()
                .body(scrap)
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201);
        Api.operator()
                .body(scrap)
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201);
    }

    @Test
    void usedUpByTests() {
        var batch = Ids.next();
        assessments.hear(Others.quality(lot, batch, "HOLD_REQUESTED"));
        assessments.hear(Others.sampled(Others.quality(lot, batch, "IN_ASSESSMENT"), Ids.next(), 12));
    }

    @Test
    void merged() {
        Api.operator()
                .body("{\"lotIds\": [\"%s\", \"%s\"]}".formatted(lot, slabs()))
                .post("/merges")
                .then()
                .statusCode(201)
                .body("storage", notNullValue());
    }

    @Test
    void treated() {
        Api.operator()
                .body("""
                        {"kind": "CLEAN", "amount": {"value": "12", "unit": "piece"},
                         "yields": [{"productType": "hollow-core-slab", "amount": {"value": "12", "unit": "piece"}}],
                         "startedAt": "%s", "finishedAt": "%s"}""".formatted(clock.instant(), clock.instant()))
                .post("/stock/%s/treatments".formatted(lot))
                .then()
                .statusCode(201)
                .body("yields[0].storage", notNullValue());
    }

    private UUID slabs() {
        return stocked.inHub(hub, Others.slabs(Ids.next(), 12).put("massPerUnit", "2838"));
    }
}
