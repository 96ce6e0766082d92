package nl.stadsmijn.inventory.disposal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Accounting;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused of what is said to have gone to a receiver, and how. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DisposalProblemsTest {

    private UUID slabs;
    private UUID inventory;
    private UUID crusher;

    @BeforeEach
    void publish() {
        slabs = Api.slabs();
        var element = Api.contractor().get("/elements/{id}", slabs).jsonPath();
        inventory = UUID.fromString(element.getString("inventoryId"));
        crusher = Accounting.receiver();
    }

    @Test
    void aReceiverGetsOnlyWhatItMayReceive() {
        dispose(crusher, Map.of("eural", "17 02 01"))
                .statusCode(422)
                .body("violations[0].field", equalTo("eural"))
                .body("violations[0].code", equalTo("NOT_RECEIVED"))
                .body("violations[0].message", containsString("17 01 01, 17 01 07"));
        dispose(crusher, Map.of("processing", "LANDFILL"))
                .statusCode(422)
                .body("violations[0].field", equalTo("processing"))
                .body("violations[0].code", equalTo("NOT_RECEIVED"));
    }

    @Test
    void authorityToReceiveHoldsOnTheDay() {
        var until = Accounting.receiver(
                Accounting.CRUSHER.replace("505432VIHB\"", "505432VIHB\",\"until\":\"2026-10-31\""));
        dispose(until, Map.of("on", "2026-10-31")).statusCode(201);
        dispose(until, Map.of("on", "2026-11-01"))
                .statusCode(422)
                .body("violations[0].code", equalTo("PERMIT_EXPIRED"));
    }

    /** What is used again is a product. */
    @Test
    void whoUsesAgainNeedsNoAuthority() {
        var shop = Accounting.receiver("""
                {"name":"Bouwmaterialenwinkel","address":{"street":"a","city":"b"},"processing":["REUSE"]}""");
        dispose(shop, Map.of()).statusCode(201).body("processing", equalTo("REUSE"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var load = new HashMap<String, Object>(Map.of(
                "elementId",
                UUID.randomUUID(),
                "eural",
                "17 01 08",
                "material",
                "concrete-precats",
                "mass",
                Map.of("value", "2", "unit", "m3"),
                "on",
                LocalDate.now().plusDays(3).toString()));
        dispose(UUID.randomUUID(), load)
                .statusCode(422)
                .body("violations.field", hasItems("elementId", "eural", "material", "mass.unit", "on", "receiverId"))
                .body(
                        "violations.code",
                        hasItems(
                                "UNKNOWN_LOT",
                                "UNKNOWN_EURAL",
                                "UNKNOWN_MATERIAL",
                                "OTHER_UNIT",
                                "IN_THE_FUTURE",
                                "UNKNOWN_RECEIVER"))
                .body("violations.find { it.code == 'UNKNOWN_MATERIAL' }.message", containsString("concrete-precast"));
    }

    @Test
    void aStreamHasANameAndACodeAndAMass() {
        var load = Map.<String, Object>of("mass", Map.of("value", "0", "unit", "kg"), "eural", "17 01 07");
        Accounting.dispose(inventory, crusher, load)
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("name", "mass"));
        Accounting.dispose(inventory, crusher, Map.of("name", "Puin", "mass", Map.of("value", "1", "unit", "t")))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("eural"));
    }

    @Test
    void aMassThatNoLoadCanHaveIsNamedAsItWasSent() {
        for (var mass : new String[][] {{"999999999999", "t"}, {"1000000001", "kg"}}) {
            dispose(crusher, Map.of("mass", Map.of("value", mass[0], "unit", mass[1])))
                    .statusCode(422)
                    .body("violations[0].field", equalTo("mass"))
                    .body("violations[0].code", equalTo("TOO_LARGE"))
                    .body("violations[0].value", equalTo(mass[0] + " " + mass[1]));
        }
    }

    @Test
    void nothingHasLeftADraft() {
        Accounting.dispose(
                        Api.inventory(),
                        crusher,
                        Map.of("name", "Puin", "eural", "17 01 07", "mass", Map.of("value", "1", "unit", "t")))
                .then()
                .statusCode(409)
                .body("detail", containsString("DRAFT"));
    }

    @Test
    void aDestinationIsOfALoss() {
        harvest(Map.of("destination", Map.of("receiverId", crusher)))
                .statusCode(422)
                .body("violations[0].field", equalTo("destination"))
                .body("violations[0].code", equalTo("NOTHING_LOST"));
        var lost = Map.<String, Object>of("value", "2", "unit", "piece");
        harvest(Map.of("lost", lost, "reason", "broken", "destination", Map.of("receiverId", UUID.randomUUID())))
                .statusCode(422)
                .body("violations[0].field", equalTo("destination.receiverId"))
                .body("violations[0].code", equalTo("UNKNOWN_RECEIVER"));
        harvest(Map.of("lost", lost, "reason", "broken", "destination", Map.of("receiverId", crusher)))
                .statusCode(201);
        Api.contractor()
                .get("/inventories/{id}/disposals", inventory)
                .then()
                .body("items[0].weighed", equalTo(false))
                .body("items[0].elementId", equalTo(slabs.toString()))
                .body("items[0].mass.value", equalTo("5676.2"));
    }

    /** A disposal says where it went, and makes no loss: 13 of 12 slabs can't be accounted for. */
    @Test
    void whatWasNotLostCantHaveGone() {
        ofSlabs("2.8", Map.of())
                .statusCode(422)
                .body("violations[0].field", equalTo("elementId"))
                .body("violations[0].code", equalTo("NOTHING_LOST"))
                .body("violations[0].message", containsString("/elements/{id}/harvests"));
        lose(2, Map.of()).statusCode(201);
        ofSlabs("2.8", Map.of()).statusCode(201);
    }

    @Test
    void whatWeighsFarMoreThanWasWorkedOutHasAReason() {
        lose(1, Map.of("receiverId", crusher, "mass", Map.of("value", "8.6", "unit", "t")))
                .statusCode(422)
                .body("violations[0].field", equalTo("destination.mass"))
                .body("violations[0].code", equalTo("IMPLAUSIBLE"))
                .body("violations[0].message", containsString("8600 kg"))
                .body("violations[0].message", containsString("2838.1 kg"));
        lose(1, Map.of("receiverId", crusher, "mass", Map.of("value", "8.5", "unit", "t")))
                .statusCode(201);
        ofSlabs("0.1", Map.of()).statusCode(422).body("violations[0].code", equalTo("IMPLAUSIBLE"));
        ofSlabs("0.1", Map.of("massReason", "with the screed on it"))
                .statusCode(201)
                .body("massReason", equalTo("with the screed on it"));
    }

    @Test
    void aWeighingNoteCountsOnce() {
        var note = Map.<String, Object>of("noteNumber", "WB-7");
        var first = dispose(crusher, note).statusCode(201).extract().<String>path("id");
        dispose(crusher, Map.of("noteNumber", " wb-7 "))
                .statusCode(422)
                .body("violations[0].field", equalTo("noteNumber"))
                .body("violations[0].code", equalTo("DUPLICATE"));
        dispose(Accounting.receiver(), note).statusCode(201);
        lose(1, Map.of("receiverId", crusher, "noteNumber", "WB-7")).statusCode(201); // on the same truck
        lose(1, Map.of("receiverId", crusher, "noteNumber", "WB-7"))
                .statusCode(422)
                .body("violations[0].field", equalTo("destination.noteNumber"));
        Api.contractor()
                .contentType("application/json")
                .body("{\"reason\":\"another truck\"}")
                .post("/disposals/{id}/annulment", first)
                .then()
                .statusCode(200);
        dispose(crusher, note).statusCode(201);
    }

    @Test
    void nothingLeftBeforeItWasBuilt() {
        dispose(crusher, Map.of("on", "1995-12-31"))
                .statusCode(422)
                .body("violations[0].field", equalTo("on"))
                .body("violations[0].code", equalTo("BEFORE_BUILT"));
    }

    private ValidatableResponse ofSlabs(String tonnes, Map<String, Object> other) {
        var load =
                new HashMap<String, Object>(Map.of("elementId", slabs, "mass", Map.of("value", tonnes, "unit", "t")));
        load.putAll(other);
        return Accounting.dispose(inventory, crusher, load).then();
    }

    private ValidatableResponse lose(int count, Map<String, Object> destination) {
        var report = new HashMap<String, Object>(
                Map.of("lost", Map.of("value", "" + count, "unit", "piece"), "reason", "broken"));
        if (!destination.isEmpty()) {
            report.put("destination", destination);
        }
        return harvest(report);
    }

    private ValidatableResponse harvest(Map<String, Object> more) {
        var report = new HashMap<>(more);
        report.put("harvested", Map.of("value", "5", "unit", "piece"));
        report.put("on", "2026-11-20");
        return Api.contractor()
                .contentType("application/json")
                .body(report)
                .post("/elements/{id}/harvests", slabs)
                .then();
    }

    private ValidatableResponse dispose(UUID receiver, Map<String, Object> other) {
        var load = new HashMap<String, Object>(
                Map.of("name", "Kanaalplaten, kapot", "eural", "17 01 01", "mass", Map.of("value", "3", "unit", "t")));
        load.putAll(other);
        return Accounting.dispose(inventory, receiver, load).then();
    }
}
