package nl.stadsmijn.inventory.balance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Accounting;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small building, from the first slab to the last weighing note. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BalanceStoryTest {

    private static final String SLABS = """
            {"name":"Kanaalplaat","productType":"hollow-core-slab","amount":{"value":"12","unit":"piece"},"massPerUnit":2500,
             "condition":{"technical":2},"price":{"kind":"ON_REQUEST"}}""";
    private static final String FLOOR = """
            {"name":"Vloer in het werk gestort","material":"concrete-in-situ","eural":"17 01 01","amount":{"value":"18","unit":"t"},
             "harvestable":false,"notHarvestableReason":"in het werk gestort"}""";
    private static final String UNKNOWN = """
            {"name":"Kast","amount":{"value":"3","unit":"piece"},"harvestable":false,"notHarvestableReason":"vast"}""";

    private UUID inventory;
    private UUID slabs;
    private UUID floor;

    @BeforeEach
    void survey() {
        inventory = Api.inventory();
        slabs = Api.element(inventory, SLABS);
        floor = Api.element(inventory, FLOOR);
    }

    @Test
    void theAccountFollowsAllThatHappens() {
        Api.element(inventory, UNKNOWN);
        balance()
                .body("status", equalTo("DRAFT"))
                .body("total.inventoried.kg", equalTo("48000"))
                .body("total.inventoried.t", equalTo("48"))
                .body("total.stillInDonor.kg", equalTo("48000"))
                .body("total.difference.kg", equalTo("0"))
                .body("massUnknown.elements", equalTo(1))
                .body("massUnknown.lines[0].name", equalTo("Kast"))
                .body("massUnknown.lines[0].inventoried.value", equalTo("3"));
        Api.publish(inventory).then().statusCode(200);
        var crusher = Accounting.receiver();

        lose(crusher);
        dispose(crusher, Map.of("elementId", floor, "mass", mass("17.5", "t"))).statusCode(201);
        dispose(crusher, Map.of("name", "Gemengd puin", "eural", "17 01 07", "mass", mass("3120.5", "kg")))
                .statusCode(201)
                .body("elementId", nullValue())
                .body("mass.value", equalTo("3120.5"));

        balance()
                .body("total.inventoried.kg", equalTo("48000"))
                .body("total.found.kg", equalTo("3120.5"))
                .body("total.harvested.kg", equalTo("22500"))
                .body("total.inStock.kg", equalTo("22500"))
                .body("total.recycled.kg", equalTo("25620.5"))
                .body("total.stillInDonor.kg", equalTo("3000"))
                .body("total.difference.kg", equalTo("0"))
                .body("stock", hasSize(1))
                .body("stock[0].kind", equalTo("SITE"))
                .body("received", hasSize(3))
                .body("received[0].receiver.name", equalTo("Puinrecycling Gelderland B.V."))
                .body("lines.find { it.eural == '17 01 07' }.columns.found.t", equalTo("3.1205"));
        close();
        balance()
                .body("status", equalTo("CLOSED"))
                .body("total.stillInDonor.kg", equalTo("0"))
                .body("total.difference.kg", equalTo("3000"))
                .body("differences", hasSize(2))
                .body("differences.find { it.kind == 'LOST' }.reason", equalTo("crushed with the floor"))
                .body("differences.find { it.kind == 'LOST' }.mass.kg", equalTo("2500"))
                .body("differences.find { it.kind == 'NOT_HARVESTABLE' }.reason", equalTo("in het werk gestort"))
                .body("differences.find { it.kind == 'NOT_HARVESTABLE' }.mass.kg", equalTo("500"));
    }

    /** Weighing notes come late, and of the second it turns out that more came than was worked out. */
    @Test
    void whatWasWeighedMoreIsADifferenceBelowZero() {
        Api.publish(inventory).then().statusCode(200);
        var crusher = Accounting.receiver();
        close(Map.of(slabs.toString(), "all crushed"));
        dispose(crusher, Map.of("elementId", floor, "mass", mass("18.25", "t"))).statusCode(201);

        balance()
                .body("differences.find { it.kind == 'WEIGHED_MORE' }.mass.kg", equalTo("-250"))
                .body("differences.find { it.kind == 'LOST' }.mass.kg", equalTo("30000"))
                .body("total.difference.kg", equalTo("29750"))
                .body("total.recycled.kg", equalTo("18250"));
    }

    @Test
    void whyItWeighsMoreStandsWithTheDifference() {
        Api.publish(inventory).then().statusCode(200);
        var load = Map.<String, Object>of(
                "elementId", floor, "mass", mass("60", "t"), "massReason", "with the screed under it");
        var crusher = Accounting.receiver();
        var tried = new HashMap<>(load);
        tried.put("receiverId", crusher);
        tried.put("on", "2026-11-20");
        Api.contractor()
                .contentType("application/json")
                .body(tried)
                .post("/inventories/{id}/disposals?dryRun=true", inventory)
                .then()
                .statusCode(200)
                .body("mass.value", equalTo("60000"));
        balance().body("received", hasSize(0));
        dispose(crusher, load).statusCode(201);
        balance()
                .body("differences.find { it.kind == 'WEIGHED_MORE' }.mass.t", equalTo("-42"))
                .body("differences.find { it.kind == 'WEIGHED_MORE' }.reason", equalTo("with the screed under it"));
    }

    @Test
    void whatWasWeighedOfWhatNobodyGaveAMassIsTold() {
        var cupboard = Api.element(inventory, UNKNOWN);
        Api.publish(inventory).then().statusCode(200);
        var load = Map.<String, Object>of("elementId", cupboard, "eural", "17 01 07", "mass", mass("120", "kg"));
        dispose(Accounting.receiver(), load).statusCode(201);
        balance()
                .body("total.found.kg", equalTo("120"))
                .body("massUnknown.lines[0].lost.value", equalTo("0"))
                .body("massUnknown.lines[0].weighed.kg", equalTo("120"));
    }

    @Test
    void aDisposalThatWasReportedTwiceIsAnnulledAndKept() {
        Api.publish(inventory).then().statusCode(200);
        var load = Map.of("name", "Puin", "eural", "17 01 07", "mass", mass("2", "t"));
        var crusher = Accounting.receiver();
        dispose(crusher, load).statusCode(201);
        var twice = dispose(crusher, load).statusCode(201).extract().<String>path("id");
        balance().body("total.recycled.t", equalTo("4"));

        annul(twice).statusCode(200).body("annulledReason", equalTo("twice"));
        annul(twice).statusCode(409);

        balance().body("total.recycled.t", equalTo("2")).body("received", hasSize(1));
        Api.contractor()
                .get("/inventories/{id}/disposals", inventory)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].annulledReason", equalTo("twice"));
    }

    /** What is still in the donor is what no harvest has taken, whatever a note says. */
    @Test
    void whatWasWeighedMoreIsNotTakenFromTheDonor() {
        Api.publish(inventory).then().statusCode(200);
        var crusher = Accounting.receiver();
        harvestFive(Map.of("receiverId", crusher, "mass", mass("3.2", "t"))).statusCode(201);
        balance()
                .body("total.stillInDonor.kg", equalTo("33000"))
                .body("total.recycled.kg", equalTo("3200"))
                .body("total.difference.kg", equalTo("-700"))
                .body("differences.find { it.kind == 'WEIGHED_MORE' }.mass.kg", equalTo("-700"))
                .body("received[0].reason", equalTo("broken while lifting"));

        dispose(crusher, Map.of("elementId", slabs, "mass", mass("2.5", "t"))).statusCode(201);
        harvest(Map.of("harvested", mass("6", "piece"))).statusCode(201);
        balance()
                .body("total.harvested.kg", equalTo("27500"))
                .body("total.stillInDonor.kg", equalTo("18000"))
                .body("total.difference.kg", equalTo("-3200"));
    }

    /** The slab that broke turned out to hold asbestos. */
    @Test
    void whatLeftUnderAnotherCodeStandsUnderThatCode() {
        Api.publish(inventory).then().statusCode(200);
        var landfill = Accounting.receiver(
                Accounting.CRUSHER.replace("\"17 01 07\"", "\"17 06 05*\"").replace("RECYCLING", "LANDFILL"));
        harvestFive(Map.of("receiverId", landfill, "eural", "17 06 05*")).statusCode(201);
        var asbestos = "lines.find { it.eural == '17 06 05*' }.columns.";
        var concrete = "lines.findAll { it.eural == '17 01 01' && it.columns.difference.kg != '0' }.columns.";
        balance()
                .body(asbestos + "disposed.kg", equalTo("2500"))
                .body(asbestos + "difference.kg", equalTo("-2500"))
                .body(concrete + "disposed.kg", hasItem("0"))
                .body(concrete + "difference.kg", hasItem("2500"))
                .body("differences.find { it.kind == 'LEFT_UNDER_OTHER_CODE' }.reason", equalTo("17 06 05*"))
                .body("differences.find { it.kind == 'INVENTORIED_UNDER_OTHER_CODE' }.reason", equalTo("17 01 01"))
                .body("total.inventoried.kg", equalTo("48000"))
                .body("total.found.kg", equalTo("0"))
                .body("total.disposed.kg", equalTo("2500"))
                .body("total.difference.kg", equalTo("0"));
    }

    @Test
    void aReceiverStaysAsItWasAtTheReception() {
        Api.publish(inventory).then().statusCode(200);
        var crusher = Accounting.receiver();
        harvestFive(Map.of("receiverId", crusher)).statusCode(201);
        Api.contractor()
                .contentType("application/json")
                .header(
                        "If-Match",
                        Api.contractor().get("/receivers/{id}", crusher).header("ETag"))
                .body(Accounting.CRUSHER
                        .replace("Puinrecycling Gelderland B.V.", "Failliet B.V.")
                        .replace("Havenweg", "Elders")
                        .replace("505432VIHB", "999999VIHB")
                        .replace("\"17 01 01\",", ""))
                .put("/receivers/{id}", crusher)
                .then()
                .statusCode(200);
        balance()
                .body("received[0].receiver.id", equalTo(crusher.toString()))
                .body("received[0].receiver.name", equalTo("Puinrecycling Gelderland B.V."))
                .body("received[0].receiver.address.street", equalTo("Havenweg"))
                .body("received[0].receiver.permits[0].number", equalTo("505432VIHB"))
                .body("received[0].receiver.eural", hasItem("17 01 01"));
    }

    /** Slabs that nobody weighed: the account says how much of it is worked out. */
    @Test
    void itSaysHowMuchRestsOnHeuristics() {
        balance()
                .body("massEvidence.stated.kg", equalTo("48000"))
                .body("massEvidence.heuristic.kg", equalTo("0"))
                .body("massEvidence.heuristicShare", equalTo("0.0000"));
        Api.element(inventory, SLABS.replaceFirst("\\{", "{\"evidence\":{\"massPerUnit\":\"HEURISTIC\"},"));
        balance()
                .body("massEvidence.stated.kg", equalTo("48000"))
                .body("massEvidence.heuristic.kg", equalTo("30000"))
                .body("massEvidence.heuristicShare", equalTo("0.3846"));
    }

    private ValidatableResponse harvestFive(Map<String, Object> destination) {
        return harvest(Map.of(
                "harvested",
                mass("5", "piece"),
                "lost",
                mass("1", "piece"),
                "reason",
                "broken while lifting",
                "destination",
                destination));
    }

    @Test
    void whatWasTakenBackIsADifferenceAndWhatWasFoundCounts() {
        Api.publish(inventory).then().statusCode(200);
        Api.contractor()
                .contentType("application/json")
                .body("{\"amount\":{\"value\":\"2\",\"unit\":\"piece\"},\"reason\":\"cracked\"}")
                .post("/elements/{id}/withdrawal", slabs)
                .then()
                .statusCode(200);
        harvest(Map.of("harvested", mass("11", "piece"), "moreThanInventoried", true, "reason", "one behind a lining"))
                .statusCode(201);

        balance()
                .body("total.inventoried.kg", equalTo("48000"))
                .body("total.found.kg", equalTo("2500"))
                .body("total.harvested.kg", equalTo("27500"))
                .body("total.difference.kg", equalTo("5000"))
                .body("differences[0].kind", equalTo("WITHDRAWN"))
                .body("differences[0].reason", equalTo("cracked"));
    }

    /** What lies on the site already never was inventoried. */
    @Test
    void whatIsListedFromTheGroundIsFound() {
        var listed = Api.element(inventory, SLABS.replaceFirst("\\{", "{\"state\":\"HARVESTED\","));
        balance()
                .body("total.inventoried.kg", equalTo("48000"))
                .body("total.found.kg", equalTo("30000"))
                .body("total.harvested.kg", equalTo("30000"))
                .body("total.inStock.kg", equalTo("30000"));
        Api.contractor()
                .contentType("application/json")
                .body("{\"reason\":\"stolen\"}")
                .post("/elements/{id}/withdrawal", listed)
                .then()
                .statusCode(200);
        balance()
                .body("total.inStock.kg", equalTo("0"))
                .body("total.difference.kg", equalTo("30000"))
                .body("differences[0].reason", equalTo("stolen"));
    }

    @Test
    void anAuthorityReadsThePublishedAccountsOfItsMunicipalities() {
        asAuthority("Arnhem", "NIJMEGEN ").statusCode(404);
        Api.publish(inventory).then().statusCode(200);
        asAuthority("Arnhem", "NIJMEGEN ").statusCode(200);
        asAuthority("Arnhem").statusCode(404);
        asAuthority().statusCode(404);
        Api.stranger()
                .get("/inventories/{id}/material-balance", inventory)
                .then()
                .statusCode(404);
    }

    /** What lies on the site is for sale at once, so it is accounted for at once; the survey is a draft still, and nobody else's business. */
    @Test
    void ofADraftAnAuthorityReadsWhatIsOfferedAlready() {
        asAuthority("Nijmegen").statusCode(404);
        Api.element(inventory, SLABS.replaceFirst("\\{", "{\"state\":\"HARVESTED\","));
        asAuthority("Nijmegen")
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("total.inventoried.kg", equalTo("0"))
                .body("total.found.kg", equalTo("30000"));
        balance().body("total.inventoried.kg", equalTo("48000"));
    }

    private ValidatableResponse asAuthority(String... region) {
        var token = Tokens.with("authority").organisations(Organisations.OTHER).region(region);
        return Api.anybody()
                .header("Authorization", "Bearer " + token.sign())
                .get("/inventories/{id}/material-balance", inventory)
                .then();
    }

    private void lose(UUID crusher) {
        harvest(Map.of(
                        "harvested",
                        mass("9", "piece"),
                        "lost",
                        mass("2", "piece"),
                        "reason",
                        "broken while lifting",
                        "destination",
                        Map.of("receiverId", crusher, "noteNumber", "WB-1")))
                .statusCode(201);
    }

    private ValidatableResponse harvest(Map<String, Object> report) {
        var on = new HashMap<>(report);
        on.put("on", "2026-11-20");
        return Api.contractor()
                .contentType("application/json")
                .body(on)
                .post("/elements/{id}/harvests", slabs)
                .then();
    }

    private ValidatableResponse dispose(UUID receiver, Map<String, Object> load) {
        return Accounting.dispose(inventory, receiver, load).then();
    }

    private static ValidatableResponse annul(String disposal) {
        return Api.contractor()
                .contentType("application/json")
                .body("{\"reason\":\"twice\"}")
                .post("/disposals/{id}/annulment", disposal)
                .then();
    }

    private void close() {
        close(Map.of(slabs.toString(), "crushed with the floor"));
    }

    private void close(Map<String, String> explanations) {
        Accounting.close(inventory, explanations).then().statusCode(200);
    }

    private ValidatableResponse balance() {
        return Api.contractor()
                .get("/inventories/{id}/material-balance", inventory)
                .then()
                .statusCode(200);
    }

    private static Map<String, String> mass(String value, String unit) {
        return Map.of("value", value, "unit", unit);
    }
}
