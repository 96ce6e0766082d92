package nl.stadsmijn.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.room.RoomAudit;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class IntakeResourceTest {

    @Inject
    Descriptions descriptions;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    @Inject
    RoomAudit rooms;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    KafkaProbe kafka;

    private final UUID lot = Ids.next();
    private final ObjectNode slabs = Others.slabs(lot, 12);
    private UUID hub;

    @BeforeEach
    void twelveSlabsOnTheSite() {
        productTypes.hearTheUsual();
        descriptions.hear(slabs);
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        hub = Api.hub(Organisations.HUB);
    }

    @AfterEach
    void theLedgerIsTrue() {
        audit.check();
        rooms.check(hub);
    }

    @Test
    void aLotComesInWholeAndItsStorageTimeRunsFromToday() {
        var today = LocalDate.now(clock);
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(lot))
                .body("lines[0].receivedLotId", equalTo(lot.toString()))
                .body("lines[0].received.value", equalTo("12"))
                .body("lines[0].storage.since", equalTo(today.toString()))
                .body("lines[0].storage.deadline", equalTo(today.plusDays(270).toString()));
        Api.stock(lot)
                .body("holderId", equalTo(Organisations.HUB.toString()))
                .body("ownerId", equalTo(Organisations.CONTRACTOR.toString()))
                .body("storage.hubId", equalTo(hub.toString()))
                .body("storage.state", equalTo("STORED"));
        Api.operator().get("/stock?hubId=" + hub).then().statusCode(200).body("items.lotId", hasItem(lot.toString()));
    }

    @Test
    void aPartComesInAsALotOfItsOwn() {
        var answer = Api.intake(
                        hub, "{\"lotId\": \"%s\", \"amount\": {\"value\": \"5\", \"unit\": \"piece\"}}".formatted(lot))
                .body("lines[0].receivedLotId", not(equalTo(lot.toString())));
        UUID part = UUID.fromString(answer.extract().path("lines[0].receivedLotId"));
        Api.stock(lot).body("onHand.value", equalTo("7")).body("location.kind", equalTo("SITE"));
        Api.stock(part)
                .body("onHand.value", equalTo("5"))
                .body("location.kind", equalTo("HUB"))
                .body("described", equalTo(false))
                .body("parents.lotId", hasItem(lot.toString()));
    }

    @Test
    void whatIsCountedShortIsWrittenOffAndWhatIsCountedOverIsFound() {
        var option = Api.reserved(lot, 12);
        counted(lot, 11);
        Api.stock(lot)
                .body("onHand.value", equalTo("11"))
                .body("writtenOff.value", equalTo("1"))
                .body("last.reason", equalTo("broken on the way"));
        Api.contractor()
                .get("/stock/%s/movements".formatted(lot))
                .then()
                .body("items.find { it.kind == 'LOST' }.from.locationKind", equalTo("SITE"));
        Api.reservation(option)
                .body("lines[0].amount.value", equalTo("11"))
                .body("reason", equalTo("from 12 pieces to 11 pieces of lot %s: broken on the way".formatted(lot)));

        var other = Ids.next();
        var more = Others.slabs(other, 3);
        descriptions.hear(more);
        descriptions.hear(Others.harvested(more, other, 3, 0));
        counted(other, 4);
        Api.stock(other).body("onHand.value", equalTo("4")).body("last.kind", equalTo("FOUND"));
    }

    /** Whoever keeps account of where it came from can tell what nobody brought. */
    @Test
    void whatWasCountedOverIsToldWithAllThatHappensLater() {
        counted(lot, 14);
        Api.reserved(lot, 3);
        var told = kafka.await(
                "hub.stock",
                event -> event.subject().equals(lot)
                        && event.data().path("promised").asText().equals("3"));
        var found = told.data().path("found");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("amount").asText()).isEqualTo("2");
        assertThat(found.get(0).has("sourceId")).isFalse();
    }

    @Test
    void anotherCountNeedsAReason() {
        Api.intake(
                        hub,
                        "{\"lotId\": \"%s\", \"countedAmount\": {\"value\": \"50\", \"unit\": \"piece\"}, \"note\": \"more\"}"
                                .formatted(lot))
                .body("lines[0].refusal.code", equalTo("too-much-counted"))
                .body("lines[0].refusal.detail", containsString("at most 24 pieces"));
        for (var counted : new int[] {24, 11}) {
            Api.intake(
                            hub,
                            "{\"lotId\": \"%s\", \"countedAmount\": {\"value\": \"%d\", \"unit\": \"piece\"}, \"note\": \" \"}"
                                    .formatted(lot, counted))
                    .body("lines[0].refusal.code", equalTo("reason-needed"));
        }
        Api.stock(lot).body("onHand.value", equalTo("12")).body("location.kind", equalTo("SITE"));
    }

    @Test
    void eachLineHasItsOwnOutcome() {
        var inDonor = Ids.next();
        descriptions.hear(Others.slabs(inDonor, 3));
        var lines = "{\"lotId\": \"%s\"}, {\"lotId\": \"%s\"}, {\"lotId\": \"%s\"}, {\"lotId\": \"%s\"}"
                .formatted(Ids.next(), inDonor, lot, lot);
        Api.intake(hub, lines)
                .body("lines[0].refusal.code", equalTo("unknown-lot"))
                .body("lines[1].refusal.code", equalTo("not-on-site"))
                .body(
                        "lines[1].refusal.detail",
                        equalTo("It is still in its donor: report its harvest first (POST /elements/%s/harvests)."
                                .formatted(inDonor)))
                .body("lines[2].result", equalTo("RECEIVED"))
                .body("lines[3].refusal.code", equalTo("not-on-site"));
        Api.intake(hub, "{\"lotId\": \"%s\", \"amount\": {\"value\": \"5\", \"unit\": \"kg\"}}".formatted(lot))
                .body("lines[0].result", equalTo("REFUSED"));
    }

    @Test
    void aHubTakesOnlyWhatItAcceptsAndOnlyItsOperatorTakesIn() {
        var choosy = Api.id(Api.operator().body("""
                        {"name": "Vensterhub", "type": "CRAFT_CENTRE", "place": {"lat": 52, "lon": 6}, "acceptedProductTypes": ["window"]}
                        """).post("/hubs").then().statusCode(201));
        Api.intake(choosy, "{\"lotId\": \"%s\"}".formatted(lot))
                .body("lines[0].refusal.code", equalTo("product-not-accepted"));
        Api.as(Organisations.OTHER, "hub-operator")
                .body("{\"lines\": [{\"lotId\": \"%s\"}]}".formatted(lot))
                .post("/hubs/%s/intakes".formatted(hub))
                .then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"));
    }

    @Test
    void whatThereIsNoRoomForIsRefusedWithWhatWouldFit() {
        var small = Api.id(Api.operator().body("""
                        {"name": "Werfhub", "type": "URBAN_MINING_HUB", "place": {"lat": 52, "lon": 6},
                         "acceptedProductTypes": ["floor"], "capacity": {"floorM2": 12.5, "places": 2}}
                        """).post("/hubs").then().statusCode(201));
        var line =
                "{\"lotId\": \"%s\", \"amount\": {\"value\": \"%d\", \"unit\": \"piece\"}, \"space\": {\"floorM2\": %s, \"places\": 1}}";
        Api.intake(small, line.formatted(lot, 8, "20"))
                .body("lines[0].refusal.code", equalTo("no-room"))
                .body(
                        "lines[0].refusal.detail",
                        equalTo("floor: 12.5 m² free, this takes 20 m²; 5 of the 8 pieces would fit."));
        Api.intake(small, line.formatted(lot, 5, "12.5")).body("lines[0].result", equalTo("RECEIVED"));
        Api.intake(small, line.formatted(lot, 1, "0.1"))
                .body(
                        "lines[0].refusal.detail",
                        equalTo("floor: 0 m² free, this takes 0.1 m²; nothing of it would fit."));
        rooms.check(small);
    }

    @Test
    void anIntakeCanBeReadAgain() {
        var answer = Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(lot));
        Api.operator()
                .get("/hubs/%s/intakes/%s".formatted(hub, Api.id(answer)))
                .then()
                .statusCode(200)
                .body("lines[0].storage.deadline", equalTo(answer.extract().path("lines[0].storage.deadline")));
    }

    private void counted(UUID id, int pieces) {
        Api.intake(
                hub,
                "{\"lotId\": \"%s\", \"countedAmount\": {\"value\": \"%d\", \"unit\": \"piece\"}, \"note\": \"broken on the way\"}"
                        .formatted(id, pieces));
    }

    @Test
    void aWalkInThatWasDescribedComesInAsItsOwnersAndIsForSale() {
        var doors = Ids.next();
        descriptions.hear(Others.walkIn(doors, 6));
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(doors))
                .body("lines[0].result", equalTo("RECEIVED"))
                .body("lines[0].received.value", equalTo("6"))
                .body("lines[0].storage.hubId", equalTo(hub.toString()));
        Api.stock(doors)
                .body("onHand.value", equalTo("6"))
                .body("described", equalTo(true))
                .body("ownerId", equalTo(Organisations.CONTRACTOR.toString()))
                .body("holderId", equalTo(Organisations.HUB.toString()));
        Api.reserved(doors, 2);
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(doors)).body("lines[0].refusal.code", equalTo("not-on-site"));
    }

    @Test
    void aWalkInIsCountedInTheUnitThatItWasDescribedIn() {
        var asphalt = Ids.next();
        var described = Others.walkIn(asphalt, 1);
        ((ObjectNode) described.get("amount")).put("value", "12.5").put("unit", "t");
        descriptions.hear(described);
        Api.intake(hub, counted(asphalt, "1234.4")).body("lines[0].refusal.code", equalTo("too-precise"));
        Api.intake(hub, counted(asphalt, "0.4")).body("lines[0].refusal.code", equalTo("too-precise"));
        Api.intake(hub, counted(asphalt, "12340"))
                .body("lines[0].received.value", equalTo("12.34"))
                .body("lines[0].received.unit", equalTo("t"));
        Api.stock(asphalt).body("onHand.value", equalTo("12.34")).body("onHand.unit", equalTo("t"));
    }

    private static String counted(UUID id, String kg) {
        return "{\"lotId\": \"%s\", \"countedAmount\": {\"value\": \"%s\", \"unit\": \"kg\"}, \"note\": \"weighbridge\"}"
                .formatted(id, kg);
    }

    /** Else whoever knows the id of another's element could take it into a hub before it is listed. */
    @Test
    void whatNobodyDescribedAsAWalkInIsNotTakenInUnlessItIsListed() {
        var doors = Ids.next();
        var counted =
                "{\"lotId\": \"%s\", \"countedAmount\": {\"value\": \"5\", \"unit\": \"piece\"}}".formatted(doors);
        Api.intake(hub, counted).body("lines[0].refusal.code", equalTo("unknown-lot"));

        descriptions.hear(Others.slabs(doors, 6).put("publication", "UNPUBLISHED"));
        Api.intake(hub, counted).body("lines[0].refusal.code", equalTo("unknown-lot"));
        Api.operator().get("/stock/" + doors).then().statusCode(404);
    }

    @Test
    void aWalkInThatAnotherDescribedOrInAnotherUnitIsRefused() {
        var doors = Ids.next();
        descriptions.hear(Others.walkIn(doors, 6).put("holderId", Organisations.OTHER.toString()));
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(doors))
                .body("lines[0].refusal.code", equalTo("described-by-another"));
        var beams = Ids.next();
        descriptions.hear(Others.walkIn(beams, 6));
        Api.intake(hub, "{\"lotId\": \"%s\", \"countedAmount\": {\"value\": \"5\", \"unit\": \"m2\"}}".formatted(beams))
                .body("lines[0].refusal.code", equalTo("unit-differs"))
                .body("lines[0].refusal.detail", equalTo("The lot is counted in pieces."));
    }
}
