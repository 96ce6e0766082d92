package nl.stadsmijn.hub.deadline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which notices stand: those of what is still so. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AlertResourceTest {

    private static final String RETURN = "{\"kind\": \"RETURN\", \"reason\": \"fetched\"}";

    @Inject
    StoredLots stored;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    SettableClock clock;

    private LocalDate today;
    private UUID lot;

    @BeforeEach
    void aLotThatIsPressing() {
        productTypes.hearTheUsual();
        today = LocalDate.now(clock);
        lot = stored.in(StoredLots.hub(Organisations.HUB, 10.001, -40.0, "{\"days\": 100, \"nearbyKm\": 20}"));
        StoredLots.hub(Organisations.OTHER, 10.1, -40.0, "{}");
        reach(40);
        reach(70);
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void onlyTheRungThatItIsOnStandsAndAllThatWasToldIsKept() {
        alerts(Api.contractor()).body(steps("OWNER"), contains("PRESSING"));
        alerts(Api.operator()).body(steps("OPERATOR"), contains("PRESSING"));
        alerts(Api.contractor().queryParam("past", true)).body(steps("OWNER"), contains("PRESSING", "WARNED"));
    }

    @Test
    void aHubNearbyIsToldOnceSoThatStandsUntilTheLotIsGone() {
        alerts(nearby()).body(steps("NEARBY_HUB"), contains("WARNED"));
        reach(101);
        alerts(nearby()).body(steps("NEARBY_HUB"), contains("WARNED"));
        Api.operator()
                .body(RETURN)
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201);
        alerts(nearby()).body(steps("NEARBY_HUB"), empty());
        alerts(Api.contractor()).body(steps("OWNER"), empty());
    }

    @Test
    void anotherDeadlineIsAnotherMatter() {
        Api.operator()
                .body("{\"days\": 60, \"reason\": \"a school wants it\"}")
                .post("/stock/%s/storage-extensions".formatted(lot))
                .then()
                .statusCode(201);
        alerts(Api.contractor()).body(steps("OWNER"), empty());
        alerts(nearby()).body(steps("NEARBY_HUB"), empty());
        reach(100);
        alerts(Api.contractor()).body(steps("OWNER"), contains("WARNED"));
    }

    @Test
    void whoseItIsNoMoreIsNotAsked() {
        Api.contractor()
                .body("{\"toOwnerId\": \"%s\", \"reason\": \"paid\"}".formatted(Organisations.HUB))
                .post("/stock/%s/title-transfers".formatted(lot))
                .then()
                .statusCode(201);
        alerts(Api.contractor()).body(steps("OWNER"), empty());
        alerts(Api.operator()).body(steps("OPERATOR"), contains("PRESSING"));
    }

    @Test
    void whatComesOutOfItStandsTooForOwnerAndOperator() {
        String part = Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"5\", \"unit\": \"piece\"}}]}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(201)
                .extract()
                .path("parts[0].lotId");
        lot = UUID.fromString(part);
        alerts(Api.contractor())
                .body(steps("OWNER"), contains("PRESSING"))
                .body("items.find { it.lotId == '%s' }.amount.value".formatted(part), equalTo("5"));
        alerts(Api.operator()).body(steps("OPERATOR"), contains("PRESSING"));
        reach(93);
        alerts(Api.contractor()).body(steps("OWNER"), contains("FINAL"));
    }

    private void reach(int days) {
        clock.reach(today.plusDays(days));
        stored.sweep();
    }

    private static RequestSpecification nearby() {
        return Api.as(Organisations.OTHER, "hub-operator");
    }

    private static ValidatableResponse alerts(RequestSpecification who) {
        return who.queryParam("limit", 200).get("/alerts").then().statusCode(200);
    }

    private String steps(String as) {
        return "items.findAll { it.lotId == '%s' && it.as == '%s' }.step".formatted(lot, as);
    }
}
