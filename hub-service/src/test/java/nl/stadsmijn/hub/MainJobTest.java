package nl.stadsmijn.hub;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** The platform's main job, as the ledger sees it: from the donor to the buyer's project, through Kafka and HTTP. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class MainJobTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Inject
    Others others;

    private final UUID lot = Ids.next();
    private final UUID deal = Ids.next();
    private final UUID reservation = Ids.next();
    private final UUID batch = Ids.next();

    @Test
    void aPartOfALotGoesFromItsDonorToTheBuyersProject() {
        var slabs = Others.slabs(lot, 12);
        others.describe(slabs);
        awaitStock("expected.value", "12");

        var agreed = Others.deal(deal, reservation, lot, 4, "AGREED");
        others.deal(agreed);
        awaitReservation("kind", "OPTION");
        stock().body("promised.value", equalTo("4")).body("available.value", equalTo("8"));

        var tomorrowYear = LocalDate.now(AMSTERDAM).plusYears(1).toString();
        var conditional = Others.conditional(agreed, tomorrowYear);
        others.deal(conditional.deepCopy().put("state", "CONFIRMING"));
        awaitReservation("kind", "FIRM");

        others.describe(Others.harvested(slabs, lot, 11, 1));
        awaitStock("onHand.value", "11");
        stock().body("location.kind", equalTo("SITE")).body("writtenOff.value", equalTo("1"));

        var hub = openHub();
        intake(hub)
                .body("lines[0].result", equalTo("RECEIVED"))
                .body(
                        "lines[0].storage.deadline",
                        equalTo(LocalDate.now(AMSTERDAM).plusDays(270).toString()));
        stock().body("location.name", equalTo("Hub Arnhem-Noord"))
                .body("holderId", equalTo(Organisations.HUB.toString()))
                .body("storage.state", equalTo("STORED"));

        others.quality(Others.quality(lot, batch, "HOLD_REQUESTED"));
        awaitStock("inspection.batchId", batch.toString());
        var sampled = Others.sampled(Others.quality(lot, batch, "IN_ASSESSMENT"), Ids.next(), 1);
        others.quality(sampled);
        awaitStock("onHand.value", "10");
        others.quality(sampled.deepCopy().put("status", "CERTIFIED"));
        awaitStock("inspection", null);

        others.deal(conditional.deepCopy().put("state", "DELIVERING"));
        awaitReservation("ending", "FULFILLED");
        UUID delivered = UUID.fromString(as(Organisations.ARCHITECT, "architect")
                .get("/api/v1/reservations/" + reservation)
                .then()
                .extract()
                .path("lines[0].allocations[0].lotId"));
        as(Organisations.ARCHITECT, "architect")
                .get("/api/v1/stock/" + delivered)
                .then()
                .statusCode(200)
                .body("delivered.value", equalTo("4"))
                .body("location.kind", equalTo("CUSTOMER"))
                .body("location.name", equalTo("Woningen Malburgen"))
                .body("ownerId", equalTo(Organisations.ARCHITECT.toString()));
        stock().body("onHand.value", equalTo("6"))
                .body("promised.value", equalTo("0"))
                .body("children.lotId", hasItem(delivered.toString()));
        passportOf(delivered);
    }

    private static void passportOf(UUID delivered) {
        as(Organisations.OTHER, "gateway")
                .get("/api/v1/internal/passports/" + delivered)
                .then()
                .statusCode(200)
                .body(
                        "steps.kind",
                        contains("LISTED", "LOST", "HARVESTED", "RECEIVED", "SAMPLED", "SPLIT_FROM", "DELIVERED"))
                .body("steps[0].place.lat", not(equalTo(51.8449f)))
                .body("steps[6].locationName", equalTo("Woningen Malburgen"))
                .body("steps[6].place", notNullValue());
    }

    private UUID openHub() {
        return UUID.fromString(as(Organisations.HUB, "hub-operator")
                .body("""
                        {"name": "Hub Arnhem-Noord", "type": "URBAN_MINING_HUB", "place": {"lat": 51.9851, "lon": 5.8987}}
                        """)
                .post("/api/v1/hubs")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private ValidatableResponse intake(UUID hub) {
        return as(Organisations.HUB, "hub-operator")
                .body("{\"lines\": [{\"lotId\": \"%s\"}]}".formatted(lot))
                .post("/api/v1/hubs/%s/intakes".formatted(hub))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse stock() {
        return as(Organisations.CONTRACTOR, "contractor")
                .get("/api/v1/stock/" + lot)
                .then()
                .statusCode(200);
    }

    private void awaitStock(String path, String value) {
        await().untilAsserted(() -> stock().body(path, value == null ? nullValue() : equalTo(value)));
    }

    private void awaitReservation(String path, String value) {
        await().untilAsserted(() -> as(Organisations.ARCHITECT, "architect")
                .get("/api/v1/reservations/" + reservation)
                .then()
                .statusCode(200)
                .body(path, equalTo(value)));
    }

    private static RequestSpecification as(UUID organisation, String role) {
        return given().header("Authorization", Tokens.bearer(organisation, role))
                .contentType(ContentType.JSON);
    }
}
