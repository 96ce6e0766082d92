package nl.stadsmijn.hub.place;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.room.RoomAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PlaceResourceTest {

    @Inject
    Descriptions descriptions;

    @Inject
    RoomAudit rooms;

    @Inject
    SettableClock clock;

    @Inject
    Stocked stocked;

    private final UUID lot = Ids.next();
    private UUID hub;

    @BeforeEach
    void aHubWithThreePlacesAndOneLot() {
        hub = Api.hub(Organisations.HUB);
        Api.operator()
                .body(PlacesRequest.EXAMPLE)
                .post("/hubs/%s/places".formatted(hub))
                .then()
                .statusCode(201)
                .body("places.code", contains("A-01-1", "A-01-2", "A-01-3"));
        var slabs = Others.slabs(lot, 12);
        descriptions.hear(slabs);
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(lot));
    }

    @AfterEach
    void whatIsCountedIsWhatLiesThere() {
        clock.reset();
        rooms.check(hub);
    }

    @Test
    void aLotIsPutInAPlaceAndFoundThere() {
        shelve(200, lot, "\"place\": \"A-01-2\", \"space\": {\"floorM2\": 6.5, \"places\": 1}")
                .body("lots[0].place", equalTo("A-01-2"))
                .body("lots[0].space.floorM2", equalTo(6.5f));
        Api.operator()
                .get("/hubs/%s/lots?place=A-01-2".formatted(hub))
                .then()
                .statusCode(200)
                .body("items.lotId", contains(lot.toString()))
                .body("items[0].name", equalTo("Kanaalplaat 7910"))
                .body("items[0].amount.value", equalTo("12"));
        Api.operator().get("/hubs/%s/lots?place=A-01-1".formatted(hub)).then().body("items", empty());
        Api.operator()
                .get("/hubs/%s/places".formatted(hub))
                .then()
                .statusCode(200)
                .body("items.code", contains("A-01-1", "A-01-2", "A-01-3"))
                .body("items.lots", contains(0, 1, 0));
    }

    @Test
    void whatChangesLaterStaysInItsPlaceUntilItIsTakenOut() {
        shelve(200, lot, "\"place\": \"A-01-2\"");
        clock.pass(Duration.ofDays(1));
        shelve(200, lot, "\"place\": \"A-01-2\", \"space\": {\"floorM2\": 7}").body("lots[0].place", equalTo("A-01-2"));
        clock.pass(Duration.ofDays(1));
        Api.reserved(lot, 2);
        Api.operator().get("/hubs/%s/lots".formatted(hub)).then().body("items[0].place", equalTo("A-01-2"));
        shelve(200, lot, "\"space\": {\"floorM2\": 8}").body("lots[0].place", nullValue());
    }

    @Test
    void whatIsSplitOffOrMergedStaysInItsPlaceWithTheFloorThatIsKnown() {
        shelve(200, lot, "\"place\": \"A-01-2\", \"space\": {\"floorM2\": 6, \"places\": 1}");
        String part = Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"4\", \"unit\": \"piece\"}}]}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(201)
                .extract()
                .path("parts[0].lotId");
        lies().body(at(part) + ".place", equalTo("A-01-2")).body(at(part) + ".space.floorM2", equalTo(2));

        descriptions.hear(Others.derived(Others.slabs(lot, 12), UUID.fromString(part)));
        var unmeasured = stocked.inHub(hub, 12);
        String merged = Api.operator()
                .body("{\"lotIds\": [\"%s\", \"%s\"]}".formatted(part, unmeasured))
                .post("/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("lotId");
        lies().body(at(merged) + ".place", nullValue()).body(at(merged) + ".space.floorM2", equalTo(2));

        var other = stocked.inHub(hub, 12);
        shelve(200, other, "\"place\": \"A-01-2\"");
        String together = Api.operator()
                .body("{\"lotIds\": [\"%s\", \"%s\"]}".formatted(lot, other))
                .post("/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("lotId");
        lies().body(at(together) + ".place", equalTo("A-01-2"));
    }

    private ValidatableResponse lies() {
        return Api.operator().get("/hubs/%s/lots".formatted(hub)).then().statusCode(200);
    }

    private static String at(String id) {
        return "items.find { it.lotId == '%s' }".formatted(id);
    }

    @Test
    void aPlaceTakesNoMoreThanItHolds() {
        shelve(422, lot, "\"place\": \"A-01-1\", \"space\": {\"floorM2\": 12}")
                .body("violations.field", contains("lines[0].place"))
                .body("violations.code", contains("NO_ROOM"))
                .body(
                        "violations[0].message",
                        equalTo(
                                "must be a place that it fits in: floor: 8 m² free, this takes 12 m²; 8 of the 12 pieces would fit."));
        shelve(200, lot, "\"place\": \"A-01-1\", \"space\": {\"floorM2\": 6}");
        var other = stocked.inHub(hub, 4);
        shelve(422, other, "\"place\": \"A-01-1\", \"space\": {\"floorM2\": 3}")
                .body("violations[0].message", containsString("2 m² free"));
        shelve(200, other, "\"place\": \"A-01-1\", \"space\": {\"floorM2\": 2}");
        add("[\"B-1\"]", 201).body("places[0].capacity.floorM2", nullValue());
        shelve(200, lot, "\"place\": \"B-1\", \"space\": {\"floorM2\": 120}");
    }

    /** Whatever comes first: what stays is there already. */
    @Test
    void whatStaysCountsWhereverItIsNamed() {
        shelve(200, lot, "\"place\": \"A-01-1\", \"space\": {\"floorM2\": 6}");
        var other = stocked.inHub(hub, 4);
        for (var lines : List.of(coming(other) + ", " + staying(), staying() + ", " + coming(other))) {
            Api.operator()
                    .body("{\"lines\": [%s]}".formatted(lines))
                    .post("/hubs/%s/shelvings".formatted(hub))
                    .then()
                    .statusCode(422)
                    .body("violations[0].message", containsString("2 m² free, this takes 6 m²"));
        }
        Api.operator()
                .body("{\"lines\": [%s, {\"lotId\": \"%s\", \"place\": \"A-01-2\"}]}".formatted(coming(other), lot))
                .post("/hubs/%s/shelvings".formatted(hub))
                .then()
                .statusCode(200);
    }

    private String staying() {
        return "{\"lotId\": \"%s\", \"place\": \"A-01-1\"}".formatted(lot);
    }

    private static String coming(UUID other) {
        return "{\"lotId\": \"%s\", \"place\": \"A-01-1\", \"space\": {\"floorM2\": 6}}".formatted(other);
    }

    @Test
    void whatAPlaceHoldsCanBeSaidAnewButNotLessThanLiesThere() {
        shelve(200, lot, "\"place\": \"A-01-1\", \"space\": {\"floorM2\": 6.5, \"massT\": 30}");
        var place = "/hubs/%s/places/%s"
                .formatted(
                        hub,
                        Api.operator()
                                .get("/hubs/%s/places".formatted(hub))
                                .then()
                                .extract()
                                .<String>path("items[0].id"));
        var tag = Api.operator().get(place).header("ETag");
        Api.operator().body(PlaceRequest.EXAMPLE).put(place).then().statusCode(428);
        change(place, tag, "{\"floorM2\": 6, \"massT\": 29.9}")
                .statusCode(422)
                .body("violations.field", contains("capacity.floorM2", "capacity.massT"))
                .body("violations.code", contains("LESS_THAN_LIES_THERE", "LESS_THAN_LIES_THERE"))
                .body("violations[0].message", equalTo("must be at least 6.5 m²: so much what lies there takes"))
                .body("violations[0].value", equalTo("6"));
        change(place, tag, "{\"floorM2\": 6.5}").statusCode(200).body("capacity.floorM2", equalTo(6.5f));
        change(place, tag, "{\"floorM2\": 7}").statusCode(412);
        var other = stocked.inHub(hub, 4);
        shelve(422, other, "\"place\": \"A-01-1\", \"space\": {\"floorM2\": 1}");
        change(place, "*", "null").statusCode(200).body("capacity.floorM2", nullValue());
        shelve(200, other, "\"place\": \"A-01-1\", \"space\": {\"floorM2\": 100}");
        Api.as(Organisations.OTHER, "hub-operator")
                .header("If-Match", "*")
                .body(PlaceRequest.EXAMPLE)
                .put(place)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse change(String place, String tag, String capacity) {
        return Api.operator()
                .header("If-Match", tag)
                .body("{\"capacity\": %s}".formatted(capacity))
                .put(place)
                .then();
    }

    @Test
    void allLinesAreDoneOrNoneAndWhatIsWrongIsNamed() {
        Api.operator()
                .body(
                        "{\"lines\": [{\"lotId\": \"%s\", \"place\": \"A-01-1\"}, {\"lotId\": \"%s\", \"place\": \"B-1\"}, {\"lotId\": \"%s\"}]}"
                                .formatted(lot, Ids.next(), lot))
                .post("/hubs/%s/shelvings".formatted(hub))
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("UNKNOWN_LOT", "UNKNOWN_PLACE", "DUPLICATE")))
                .body("violations.field", equalTo(List.of("lines[1].lotId", "lines[1].place", "lines[2].lotId")));
        Api.operator().get("/hubs/%s/lots".formatted(hub)).then().body("items[0].place", nullValue());
    }

    @Test
    void aPlaceIsRemovedOnceItIsEmpty() {
        shelve(200, lot, "\"place\": \"A-01-2\"");
        var places = Api.operator().get("/hubs/%s/places".formatted(hub)).then();
        String full = places.extract().path("items[1].id");
        String empty = places.extract().path("items[0].id");
        remove(full, "*").statusCode(409);
        remove(empty, null).statusCode(428);
        String tag = Api.operator()
                .get("/hubs/%s/places/%s".formatted(hub, empty))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        remove(empty, tag).statusCode(204);
        remove(empty, tag).statusCode(404);
        shelve(200, lot, "\"place\": \"A-01-1\"".replace("A-01-1", "A-01-3"));
        remove(full, "*").statusCode(204);
    }

    @Test
    void aCodeIsOfOnePlaceAndOfAForm() {
        add("[\"A-02-1\", \"A-01-2\", \"A-02-1\"]", 422)
                .body("violations.field", equalTo(List.of("codes[1]", "codes[2]")))
                .body("violations.code", equalTo(List.of("DUPLICATE", "DUPLICATE")));
        add("[\"A 02\"]", 422)
                .body("violations[0].code", equalTo("WRONG_FORM"))
                .body("violations[0].message", containsString("such as A-01-3"));
        add("[\"A-02-1\"]", 201);
    }

    private ValidatableResponse add(String codes, int status) {
        return Api.operator()
                .body("{\"codes\": %s}".formatted(codes))
                .post("/hubs/%s/places".formatted(hub))
                .then()
                .statusCode(status);
    }

    private ValidatableResponse remove(String place, String ifMatch) {
        var request = Api.operator();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete("/hubs/%s/places/%s".formatted(hub, place))
                .then();
    }

    private ValidatableResponse shelve(int status, UUID id, String where) {
        return Api.operator()
                .body("{\"lines\": [{\"lotId\": \"%s\", %s}]}".formatted(id, where))
                .post("/hubs/%s/shelvings".formatted(hub))
                .then()
                .statusCode(status);
    }
}
