package nl.stadsmijn.hub.fee;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class FeeResourceTest {

    private static final String HUB = """
            {"name": "Betaalde hub", "type": "URBAN_MINING_HUB", "place": {"lat": 52, "lon": 6},
             "fee": {"price": {"amount": "%s", "currency": "EUR"}, "per": "M2_DAY"}}""";

    @Inject
    Descriptions descriptions;

    @Inject
    SettableClock clock;

    private final UUID lot = Ids.next();
    private final UUID loose = Ids.next();
    private LocalDate day;
    private UUID hub;

    @BeforeEach
    void slabsOnTwentyFourSquareMetresAndOthersThatNobodyMeasured() {
        day = LocalDate.now(clock);
        hub = Api.id(
                Api.operator().body(HUB.formatted("0.12")).post("/hubs").then().statusCode(201));
        for (var id : new UUID[] {lot, loose}) {
            var slabs = Others.slabs(id, 12);
            descriptions.hear(slabs);
            descriptions.hear(Others.harvested(slabs, id, 12, 0));
        }
        Api.intake(hub, "{\"lotId\": \"%s\", \"space\": {\"floorM2\": 24}}, {\"lotId\": \"%s\"}".formatted(lot, loose));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theOperatorSeesEveryOwnerAndAnOwnerItself() {
        clock.pass(Duration.ofDays(10));
        for (var who : new UUID[] {Organisations.HUB, Organisations.CONTRACTOR}) {
            fees(who, day, day.plusDays(30))
                    .body("items.lotId", contains(lot.toString(), loose.toString()))
                    .body("items[0].ownerId", equalTo(Organisations.CONTRACTOR.toString()))
                    .body("items[0].name", equalTo("Kanaalplaat 7910"))
                    .body("items[0].days", equalTo(10))
                    .body("items[0].m2Days", equalTo(240))
                    .body("items[0].fee.amount", equalTo("28.80"))
                    .body("items[0].unmeasuredDays", equalTo(0))
                    .body("items[1].fee.amount", equalTo("0.00"))
                    .body("items[1].unmeasuredDays", equalTo(10));
        }
        fees(Organisations.OTHER, day, day.plusDays(30)).body("items", empty());
        Api.operator()
                .get("/hubs/%s/fees/totals?from=%s&until=%s".formatted(hub, day, day.plusDays(30)))
                .then()
                .statusCode(200)
                .body("items.ownerId", contains(Organisations.CONTRACTOR.toString()))
                .body("items[0].lots", equalTo(2))
                .body("items[0].fee.amount", equalTo("28.80"))
                .body("items[0].unmeasuredDays", equalTo(10));
    }

    @Test
    void anotherPriceHoldsFromTheDayItIsSet() {
        clock.pass(Duration.ofDays(4));
        Api.operator()
                .header("If-Match", "*")
                .body(HUB.formatted("1.00"))
                .put("/hubs/" + hub)
                .then()
                .statusCode(200);
        clock.pass(Duration.ofDays(1));
        fees(Organisations.HUB, day, day.plusDays(30)).body("items[0].fee.amount", equalTo("35.52"));
        fees(Organisations.HUB, day.plusDays(3), day.plusDays(3)).body("items[0].fee.amount", equalTo("2.88"));
    }

    @Test
    void pagesFollowEachOther() {
        clock.pass(Duration.ofDays(1));
        var first = Api.operator()
                .get("/hubs/%s/fees?from=%s&until=%s&limit=1".formatted(hub, day, day))
                .then()
                .statusCode(200)
                .body("items.lotId", contains(lot.toString()));
        String cursor = first.extract().path("nextCursor");
        Api.operator()
                .queryParam("cursor", cursor)
                .get("/hubs/%s/fees?from=%s&until=%s&limit=1".formatted(hub, day, day))
                .then()
                .statusCode(200)
                .body("items.lotId", contains(loose.toString()));
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        Api.operator()
                .get("/hubs/%s/fees?from=2026-02-02&until=2026-02-01".formatted(hub))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("BEFORE_FROM"));
        Api.operator()
                .get("/hubs/%s/fees?from=2024-02-02&until=2026-02-01".formatted(hub))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("OUT_OF_RANGE"));
        Api.operator()
                .get("/hubs/%s/fees?from=2024-02-02".formatted(hub))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("until")));
    }

    private ValidatableResponse fees(UUID organisation, LocalDate from, LocalDate until) {
        return Api.as(organisation, "owner")
                .get("/hubs/%s/fees?from=%s&until=%s".formatted(hub, from, until))
                .then()
                .statusCode(200);
    }
}
