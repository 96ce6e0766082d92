package nl.stadsmijn.inventory.balance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import nl.stadsmijn.inventory.Accounting;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** What was weighed where it went, and what the account of the donor makes of it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DisposalsInBalanceTest extends SurveyedBuilding {

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
}
