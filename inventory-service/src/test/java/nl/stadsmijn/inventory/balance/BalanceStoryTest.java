package nl.stadsmijn.inventory.balance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stadsmijn.inventory.Accounting;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** A small building, from the first slab to the last weighing note. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BalanceStoryTest extends SurveyedBuilding {

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
}
