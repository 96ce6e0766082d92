package nl.stadsmijn.hub.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From description to ledger: listing, harvests, claims, withdrawal. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DescriptionEventsTest {

    @Inject
    Descriptions descriptions;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    private final UUID lot = Ids.next();
    private final UUID part = Ids.next();
    private final ObjectNode slabs = Others.slabs(lot, 12);

    @AfterEach
    void theLedgerIsTrue() {
        audit.check();
    }

    @Test
    void whatIsPublishedIsExpectedAtItsDonorOnce() {
        descriptions.hear(slabs);
        descriptions.hear(slabs);
        Api.stock(lot)
                .body("expected.value", equalTo("12"))
                .body("location.kind", equalTo("DONOR"))
                .body("location.name", equalTo("Nijmegen"))
                .body("last.kind", equalTo("LISTED"));
    }

    @Test
    void whatIsListedFromTheGroundIsOnHandAtTheSite() {
        descriptions.hear(slabs.put("origin", "DIRECT_LISTING"));
        Api.stock(lot).body("onHand.value", equalTo("12")).body("location.kind", equalTo("SITE"));
    }

    @Test
    void whatIsWithdrawnBeforeAnybodySawItNeverComesIn() {
        descriptions.hear(slabs.put("publication", "WITHDRAWN"));
        Api.contractor().get("/stock/" + lot).then().statusCode(404);
    }

    @Test
    void aWholeHarvestIsBookedOnceAndWhatIsLostIsTakenFromTheYoungestOption() {
        descriptions.hear(slabs);
        var older = Api.reserved(lot, 8);
        var younger = Api.reserved(lot, 4);
        var harvested = Others.harvested(slabs, lot, 11, 1);
        descriptions.hear(harvested);
        descriptions.hear(harvested);
        Api.stock(lot)
                .body("onHand.value", equalTo("11"))
                .body("writtenOff.value", equalTo("1"))
                .body("promised.value", equalTo("11"))
                .body("location.kind", equalTo("SITE"));
        Api.reservation(older).body("lines[0].amount.value", equalTo("8"));
        Api.reservation(younger).body("kind", equalTo("OPTION")).body("lines[0].amount.value", equalTo("3"));
        var told = kafka.await(
                "hub.stock",
                event -> event.subject().equals(lot) && event.data().has("departures"));
        assertThat(told.data().path("departures")).hasSize(1);
        assertThat(told.data().at("/departures/0/kind").asText()).isEqualTo("LOST");
        assertThat(told.data().at("/departures/0/amount").asText()).isEqualTo("1");
        assertThat(told.data().at("/departures/0/from/kind").asText()).isEqualTo("DONOR");
        assertThat(told.data().at("/departures/0/reason").asText()).isNotBlank();
        assertThat(told.data().at("/departures/0/sourceId").isTextual()).isTrue();
    }

    @Test
    void aPartThatIsHarvestedIsALotOfItsOwnAndServesTheFirmFirst() {
        descriptions.hear(slabs);
        var option = Api.reserved(lot, 4);
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        var harvested = Others.harvested(slabs, part, 5, 0);
        descriptions.hear(harvested);
        descriptions.hear(harvested);
        Api.stock(part)
                .body("onHand.value", equalTo("5"))
                .body("promised.value", equalTo("5"))
                .body("described", equalTo(false))
                .body("parents.lotId", hasItem(lot.toString()));
        Api.stock(lot).body("expected.value", equalTo("7")).body("promised.value", equalTo("3"));
        Api.reservation(firm)
                .body("lines[0].allocations", hasSize(1))
                .body("lines[0].allocations[0].lotId", equalTo(part.toString()));
        Api.reservation(option).body("lines[0].allocations", hasSize(2));
        Api.contractor()
                .get("/stock/%s/lineage".formatted(part))
                .then()
                .statusCode(200)
                .body("ancestors[0].parentId", equalTo(lot.toString()))
                .body("ancestors[0].amount.value", equalTo("5"));
    }

    @Test
    void aPartMayBeDescribedBeforeTheLedgerHasItOrAfterwards() {
        var late = Ids.next();
        descriptions.hear(slabs);
        descriptions.hear(Others.derived(slabs, part));
        var twice = Others.harvested(Others.harvested(slabs, part, 5, 0), late, 2, 0);
        descriptions.hear(twice);
        Api.stock(part).body("described", equalTo(true));
        Api.stock(late).body("described", equalTo(false));
        descriptions.hear(Others.derived(slabs, late));
        Api.stock(late).body("described", equalTo(true));
    }

    @Test
    void moreThanWasListedIsFound() {
        descriptions.hear(slabs);
        descriptions.hear(Others.harvested(slabs, lot, 13, 0));
        Api.stock(lot).body("onHand.value", equalTo("13"));
        Api.contractor()
                .get("/stock/%s/movements".formatted(lot))
                .then()
                .body("items.kind", contains("LISTED", "FOUND", "HARVESTED"))
                .body("items[1].reason", equalTo("broken while lifting"));
        var more = Others.slabs(Ids.next(), 3);
        descriptions.hear(more);
        descriptions.hear(Others.harvested(more, part, 4, 0));
        Api.stock(part).body("onHand.value", equalTo("4"));
    }

    @Test
    void whatIsFoundWhileSomethingIsLostIsBookedAsBoth() {
        descriptions.hear(slabs);
        var harvested = Others.found(Others.harvested(slabs, lot, 11, 2), 1);
        descriptions.hear(harvested);
        descriptions.hear(harvested);
        Api.stock(lot)
                .body("onHand.value", equalTo("11"))
                .body("writtenOff.value", equalTo("2"))
                .body("location.kind", equalTo("SITE"));
    }

    @Test
    void whatIsFoundAfterTheLotWasSoldIsTheDonorOwnersAndLiesOnTheSite() {
        descriptions.hear(slabs);
        var harvested = Others.harvested(slabs, lot, 12, 0);
        descriptions.hear(harvested);
        var hub = Api.hub(Organisations.HUB);
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(lot)).body("lines[0].result", equalTo("RECEIVED"));
        var found = Others.found(Others.harvested(harvested, part, 2, 1), 3);
        descriptions.hear(found);
        descriptions.hear(found);
        Api.stock(part)
                .body("onHand.value", equalTo("2"))
                .body("writtenOff.value", equalTo("1"))
                .body("location.kind", equalTo("SITE"))
                .body("location.name", equalTo("Nijmegen"))
                .body("ownerId", equalTo(Organisations.CONTRACTOR.toString()))
                .body("holderId", equalTo(Organisations.CONTRACTOR.toString()));
        Api.stock(lot).body("onHand.value", equalTo("12")).body("location.kind", equalTo("HUB"));
    }

    @Test
    void aWithdrawnLotShrinksToNothingButWhatWasHarvestedExistsAndStaysReserved() {
        descriptions.hear(slabs);
        var option = Api.reserved(lot, 8);
        var harvested = Others.harvested(slabs, part, 5, 0);
        descriptions.hear(harvested);
        descriptions.hear(harvested.deepCopy().put("publication", "WITHDRAWN"));
        Api.stock(lot).body("expected.value", equalTo("0")).body("writtenOff.value", equalTo("7"));
        Api.stock(part).body("onHand.value", equalTo("5")).body("promised.value", equalTo("5"));
        Api.reservation(option)
                .body("kind", equalTo("OPTION"))
                .body("lines[0].amount.value", equalTo("5"))
                .body("lines[0].allocations.lotId", equalTo(List.of(part.toString())));
    }

    @Test
    void aClaimThatChangesIsFollowedAsLongAsTheLotStands() {
        descriptions.hear(slabs);
        descriptions.hear(Others.slabs(lot, 15));
        Api.stock(lot).body("expected.value", equalTo("15"));
        descriptions.hear(Others.slabs(lot, 9));
        Api.stock(lot).body("expected.value", equalTo("9")).body("writtenOff.value", equalTo("6"));
    }

    @Test
    void aPartThatIsWithdrawnCutsBackOptionsBeforeFirmTheYoungestFirstAndSaysWhy() {
        descriptions.hear(slabs);
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        var older = Api.reserved(lot, 4);
        var younger = Api.reserved(lot, 4);
        descriptions.hear(Others.slabs(lot, 10).put("withdrawnReason", "two stay in the building"));
        Api.stock(lot)
                .body("expected.value", equalTo("10"))
                .body("promised.value", equalTo("10"))
                .body("last.reason", equalTo("withdrawn from the inventory: two stay in the building"));
        Api.reservation(younger)
                .body("kind", equalTo("OPTION"))
                .body("lines[0].amount.value", equalTo("2"))
                .body(
                        "reason",
                        equalTo(
                                "from 4 pieces to 2 pieces of lot %s: withdrawn from the inventory: two stay in the building"
                                        .formatted(lot)));
        Api.reservation(older).body("kind", equalTo("OPTION")).body("reason", nullValue());

        descriptions.hear(Others.slabs(lot, 5).put("withdrawnReason", "rot"));
        Api.reservation(younger)
                .body("ending", equalTo("CUT_BACK"))
                .body("reason", endsWith(": withdrawn from the inventory: rot"))
                .body("cutBack[0].after.value", equalTo("0"));
        Api.reservation(older).body("kind", equalTo("OPTION")).body("lines[0].amount.value", equalTo("1"));
        Api.reservation(firm).body("kind", equalTo("FIRM")).body("lines[0].amount.value", equalTo("4"));

        var gone = Others.slabs(lot, 5).put("withdrawnReason", "asbestos found").put("publication", "WITHDRAWN");
        descriptions.hear(gone);
        descriptions.hear(gone);
        Api.reservation(firm)
                .body("ending", equalTo("CUT_BACK"))
                .body("reason", endsWith(": withdrawn from the inventory: asbestos found"))
                .body("cutBack[0].before.value", equalTo("4"));
        var told = kafka.await(
                "hub.reservations",
                event -> event.subject().equals(firm)
                        && event.data().path("ending").asText().equals("CUT_BACK"));
        assertThat(told.data().at("/refusal/detail").asText()).contains("asbestos found");
        Api.stock(lot).body("expected.value", equalTo("0")).body("writtenOff.value", equalTo("12"));
    }

    @Test
    void whatWasWithdrawnCanBeListedAgain() {
        descriptions.hear(slabs);
        var harvested = Others.harvested(slabs, part, 5, 0);
        descriptions.hear(harvested);
        descriptions.hear(harvested.deepCopy().put("publication", "WITHDRAWN"));
        Api.stock(lot).body("expected.value", equalTo("0"));
        descriptions.hear(slabs);
        descriptions.hear(slabs);
        Api.stock(lot).body("expected.value", equalTo("7")).body("location.kind", equalTo("DONOR"));
        Api.reserved(lot, 7);
    }

    @Test
    void whatWasListedFromTheGroundCanBeWithdrawnUntilAHubHasIt() {
        descriptions.hear(slabs.put("origin", "DIRECT_LISTING"));
        var option = Api.reserved(lot, 8);
        descriptions.hear(slabs.deepCopy().put("publication", "WITHDRAWN"));
        Api.stock(lot).body("onHand.value", equalTo("0")).body("writtenOff.value", equalTo("12"));
        Api.reservation(option).body("ending", equalTo("CUT_BACK"));
        descriptions.hear(slabs);
        Api.stock(lot).body("onHand.value", equalTo("12"));

        var hub = Api.hub(Organisations.HUB);
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(lot)).body("lines[0].result", equalTo("RECEIVED"));
        descriptions.hear(slabs.deepCopy().put("publication", "WITHDRAWN"));
        Api.stock(lot).body("onHand.value", equalTo("12")).body("location.kind", equalTo("HUB"));
    }

    @Test
    void whoHasSomethingReservedHearsOfAWindowThatMovesAndOfTheHarvest() {
        descriptions.hear(available(slabs, "2027-02-01", "2027-04-30"));
        var option = Api.reserved(lot, 4);
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        Api.reservation(firm)
                .body("lines[0].allocations[0].availableFrom", equalTo("2027-02-01"))
                .body("lines[0].allocations[0].availableUntil", equalTo("2027-04-30"));
        var versions = List.of(version(option), version(firm));

        var moved = available(slabs, "2027-05-01", "2027-07-31");
        descriptions.hear(moved);
        descriptions.hear(moved);
        for (var reservation : List.of(option, firm)) {
            var told = kafka.await(
                    "hub.reservations",
                    event -> event.subject().equals(reservation)
                            && event.data()
                                    .at("/lines/0/allocations/0/availableFrom")
                                    .asText()
                                    .equals("2027-05-01"));
            assertThat(told.data().at("/lines/0/allocations/0/availableUntil").asText())
                    .isEqualTo("2027-07-31");
        }
        assertThat(List.of(version(option), version(firm)))
                .isEqualTo(versions.stream().map(version -> version + 1).toList());
        Api.reservation(option)
                .body("revisions[0].changes.field", contains("availableFrom", "availableUntil"))
                .body("revisions[0].changes.before", contains("2027-02-01", "2027-04-30"))
                .body("revisions[0].changes.after", contains("2027-05-01", "2027-07-31"));

        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        kafka.await(
                "hub.reservations",
                event -> event.subject().equals(firm)
                        && !event.data().at("/lines/0/allocations/0").has("availableFrom"));
        Api.reservation(option).body("kind", equalTo("OPTION"));
    }

    @Test
    void whoHasSomethingReservedHearsOnceOfALotThatIsDescribedAsAnotherThing() {
        descriptions.hear(described("hollow-core-slab", 7910, 2));
        var option = Api.reserved(lot, 4);
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        var versions = List.of(version(option), version(firm));

        var revised = described("timber-door", 3000, 5);
        descriptions.hear(revised);
        descriptions.hear(revised);
        for (var reservation : List.of(option, firm)) {
            var told = kafka.await(
                    "hub.reservations",
                    event -> event.subject().equals(reservation) && event.data().has("revisions"));
            assertThat(told.data().at("/revisions/0/lotId").asText()).isEqualTo(lot.toString());
            assertThat(told.data().at("/revisions/0/changes").findValuesAsText("field"))
                    .containsExactly("productType", "geometry.lengthMm", "condition.technical");
        }
        Api.reservation(firm)
                .body("kind", equalTo("FIRM"))
                .body("revisions[0].changes.before", contains("hollow-core-slab", "7910", "2"))
                .body("revisions[0].changes.after", contains("timber-door", "3000", "5"));
        assertThat(List.of(version(option), version(firm)))
                .isEqualTo(versions.stream().map(version -> version + 1).toList());

        descriptions.hear(described("hollow-core-slab", 7910, 5));
        Api.reservation(option).body("revisions[0].changes.field", contains("condition.technical"));
        descriptions.hear(described("hollow-core-slab", 7910, 2));
        Api.reservation(option).body("revisions", nullValue());
    }

    @Test
    void aHazardThatIsToldAfterwardsReachesReservationsAndOtherWordsDoNot() {
        descriptions.hear(slabs);
        var option = Api.reserved(lot, 4);
        var version = version(option);
        descriptions.hear(slabs.deepCopy().put("name", "Plaat").put("description", "Zonder sparingen"));
        assertThat(version(option)).isEqualTo(version);

        var hazardous = slabs.deepCopy();
        hazardous.putArray("hazards").addObject().put("substance", "chromium-6").put("status", "ABSENT_TESTED");
        descriptions.hear(hazardous);
        Api.reservation(option)
                .body("revisions[0].changes.field", contains("hazards"))
                .body("revisions[0].changes[0].before", nullValue())
                .body("revisions[0].changes[0].after", equalTo("chromium-6 ABSENT_TESTED"));
        descriptions.hear(slabs);
        Api.reservation(option).body("revisions", nullValue());
    }

    private ObjectNode described(String productType, int lengthMm, int technical) {
        var data = slabs.deepCopy().put("productType", productType);
        data.putObject("geometry").put("lengthMm", lengthMm);
        data.putObject("condition").put("technical", technical);
        return data;
    }

    private static ObjectNode available(ObjectNode slabs, String from, String until) {
        return slabs.deepCopy().put("availableFrom", from).put("availableUntil", until);
    }

    private static long version(UUID reservation) {
        var tag = Api.architect().get("/reservations/" + reservation).getHeader("ETag");
        return Long.parseLong(tag.substring(1, tag.indexOf('.')));
    }
}
