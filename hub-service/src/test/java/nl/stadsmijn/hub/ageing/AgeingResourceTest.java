package nl.stadsmijn.hub.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.deadline.StoredLots;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AgeingResourceTest {

    @Inject
    StoredLots stored;

    @Inject
    SettableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatAgesIsAddedUpByRungAndListedByDeadline() {
        var today = LocalDate.now(clock);
        var hub = StoredLots.hub("{\"days\": 100}");
        var old = stored.in(hub, 3);
        clock.reach(today.plusDays(45));
        var young = stored.in(hub, 2);
        clock.reach(today.plusDays(60));
        stored.sweep();

        ageing(hub, "limit=2")
                .body("on", equalTo(today.plusDays(60).toString()))
                .body("states.state", contains("STORED", "WARNED", "PRESSING", "FINAL", "OVERDUE"))
                .body("states.lots", contains(2, 3, 0, 0, 0))
                .body("states[1].amounts", hasSize(1))
                .body("states[1].amounts[0].value", equalTo("36"))
                .body("states[1].amounts[0].unit", equalTo("piece"))
                .body("states[1].oldest", equalTo(today.toString()))
                .body("states[1].firstDeadline", equalTo(today.plusDays(100).toString()))
                .body("states[1].floorUnknown", equalTo(3))
                .body("states[2].amounts", empty())
                .body("states[2].oldest", nullValue())
                .body("items", hasSize(2))
                .body("items[0].state", equalTo("WARNED"))
                .body("items[0].daysLeft", equalTo(40))
                .body("items[0].name", equalTo("Kanaalplaat 7910"))
                .body("items[0].productType", equalTo("hollow-core-slab"));
        assertThat(all(hub, "limit=2"))
                .containsExactlyElementsOf(old.stream().sorted().toList());
        assertThat(all(hub, "limit=2&state=STORED"))
                .containsExactlyElementsOf(young.stream().sorted().toList());
        assertThat(all(hub, "limit=200&state=STORED&state=WARNED"))
                .containsExactlyElementsOf(
                        Stream.concat(old.stream().sorted(), young.stream().sorted())
                                .toList());
        ageing(hub, "state=OVERDUE").body("items", empty());
    }

    @Test
    void whatItsOwnerDecidedStandsWithIt() {
        var hub = StoredLots.hub("{\"days\": 10}");
        var lot = stored.in(hub);
        stored.sweep();
        Api.contractor()
                .body("{\"kind\": \"RETURN\", \"reason\": \"we fetch it\"}")
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201);
        ageing(hub, "limit=50").body("items[0].decided", equalTo("RETURN")).body("items[0].state", equalTo("PRESSING"));
    }

    @Test
    void whatIsNoCursorOfThisListIsRefused() {
        var hub = StoredLots.hub("{}");
        Api.operator().get("/hubs/%s/ageing?cursor=abc".formatted(hub)).then().statusCode(400);
        Api.operator().get("/hubs/%s/ageing?state=ROTTEN".formatted(hub)).then().statusCode(400);
    }

    private static List<UUID> all(UUID hub, String query) {
        var ids = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = ageing(hub, query + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            page.getList("items.lotId", String.class).stream()
                    .map(UUID::fromString)
                    .forEach(ids::add);
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private static ValidatableResponse ageing(UUID hub, String query) {
        return Api.operator()
                .get("/hubs/%s/ageing?%s".formatted(hub, query))
                .then()
                .statusCode(200);
    }
}
