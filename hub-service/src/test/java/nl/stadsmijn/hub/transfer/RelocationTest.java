package nl.stadsmijn.hub.transfer;

import static nl.stadsmijn.hub.consignment.Consigning.counted;
import static nl.stadsmijn.hub.transfer.Transferring.OTHER_OPERATOR;
import static nl.stadsmijn.hub.transfer.Transferring.dispatch;
import static nl.stadsmijn.hub.transfer.Transferring.line;
import static nl.stadsmijn.hub.transfer.Transferring.plan;
import static nl.stadsmijn.hub.transfer.Transferring.receive;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transfers that carry out what an owner decided. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RelocationTest {

    @Inject
    Stocked stocked;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    LedgerAudit audit;

    private UUID to;
    private UUID lot;

    @BeforeEach
    void slabsInAHub() {
        productTypes.hearTheUsual();
        to = Api.hub(OTHER_OPERATOR);
        lot = stocked.inHub(Api.hub(Organisations.HUB), 12);
    }

    @Test
    void itsReceiptCarriesOutWhatTheOwnerDecided() {
        Api.contractor()
                .body("{\"kind\": \"RELOCATE\", \"reason\": \"room there\", \"toHubId\": \"%s\"}".formatted(to))
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201)
                .body("state", equalTo("DECIDED"));
        var transfer = plan(to, line(lot, null));
        dispatch(transfer).statusCode(200);
        Api.contractor().get("/stock/%s/dispositions".formatted(lot)).then().body("items.state", contains("UNDER_WAY"));
        receive(transfer, "").statusCode(200);
        Api.contractor().get("/stock/%s/dispositions".formatted(lot)).then().body("items.state", contains("DONE"));
    }

    @Test
    void whatWasDecidedIsDoneWhenAllOfItHasArrived() {
        relocate(3);
        var first = plan(to, line(lot, 2));
        dispatch(first).statusCode(200);
        decision()
                .body("items[0].state", equalTo("DECIDED"))
                .body("items[0].amount.value", equalTo("3"))
                .body("items[0].remaining.value", equalTo("1"))
                .body("items[0].parts.state", containsInAnyOrder("DECIDED", "UNDER_WAY"));
        receive(first, "").statusCode(200);
        decision().body("items[0].state", equalTo("DECIDED")).body("items[0].remaining.value", equalTo("1"));
        var second = plan(to, line(lot, 1));
        dispatch(second).statusCode(200);
        decision().body("items[0].state", equalTo("UNDER_WAY")).body("items[0].remaining.value", equalTo("0"));
        receive(second, "").statusCode(200);
        decision()
                .body("items[0].state", equalTo("DONE"))
                .body("items[0].amount.value", equalTo("3"))
                .body("items[0].remaining", nullValue());
    }

    @Test
    void whatIsBroughtBackIsAgainToBeDone() {
        relocate(11);
        var first = plan(to, line(lot, 2));
        UUID part = UUID.fromString(dispatch(first).statusCode(200).extract().path("lines[0].sentLotId"));
        Api.operator()
                .body("{\"reason\": \"road closed\"}")
                .post("/transfers/%s/return".formatted(first))
                .then()
                .statusCode(200);
        decision()
                .body("items[0].state", equalTo("DECIDED"))
                .body("items[0].remaining.value", equalTo("11"))
                .body("items[0].parts.find { it.lotId == '%s' }.amount.value".formatted(part), equalTo("2"));
        var second = plan(to, line(part, null) + ", " + line(lot, 9));
        dispatch(second).statusCode(200);
        decision().body("items[0].state", equalTo("UNDER_WAY"));
        receive(second, "").statusCode(200);
        decision().body("items[0].state", equalTo("DONE")).body("items[0].amount.value", equalTo("11"));
        audit.check();
    }

    @Test
    void whatIsLostOnItsWayWasNotRelocated() {
        relocate(12);
        var transfer = plan(to, line(lot, null));
        dispatch(transfer).statusCode(200);
        receive(transfer, counted(lot, 0, "stolen")).statusCode(200);
        decision().body("items[0].state", equalTo("LAPSED"));
    }

    private void relocate(int pieces) {
        Api.contractor()
                .body("""
                        {"kind": "RELOCATE", "amount": {"value": "%d", "unit": "piece"}, "reason": "room there", "toHubId": "%s"}
                        """.formatted(pieces, to))
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse decision() {
        return Api.contractor()
                .get("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }
}
