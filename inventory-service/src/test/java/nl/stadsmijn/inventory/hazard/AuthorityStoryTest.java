package nl.stadsmijn.inventory.hazard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** How an authority gets from a donor of its region to what it must know of it, and no further. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AuthorityStoryTest {

    private static final String ROOF = """
            {"name":"Dakbeschot","amount":{"value":"3","unit":"piece"},"harvestable":false,"notHarvestableReason":"verontreinigd","eural":"17 03 01*",
             "hazards":[{"substance":"tar","status":"PRESENT","reportReference":"TA-2026-17"},{"substance":"asbestos","status":"ABSENT_TESTED"}]}""";

    private final String municipality = Api.municipality();

    @Test
    void fromItsDonorsToTheirInventoriesHazardsAndBalances() {
        var donor = donor(municipality);
        var inventory = Api.inventory(donor);
        Api.element(inventory, Api.SLABS);
        var roof = Api.element(inventory, ROOF);
        authority("/donors").body("items", empty());
        authority("/inventories").body("items", empty());
        for (var path : new String[] {"/donors/" + donor, "/inventories/" + inventory, hazards(inventory)}) {
            get(path).statusCode(404);
        }

        Api.publish(inventory).then().statusCode(200);
        authority("/donors").body("items.id", contains(donor.toString()));
        authority("/donors/" + donor).body("municipality", equalTo(municipality));
        authority("/inventories?donorId=" + donor).body("items.id", contains(inventory.toString()));
        authority("/inventories/" + inventory).body("status", equalTo("PUBLISHED"));
        authority("/inventories/" + inventory + "/material-balance").body("donorId", equalTo(donor.toString()));
        var first = authority(hazards(inventory) + "?limit=1")
                .body("items", hasSize(1))
                .body("items[0].elementId", equalTo(roof.toString()))
                .body("items[0].substance", equalTo("tar"))
                .body("items[0].status", equalTo("PRESENT"))
                .body("items[0].reportReference", equalTo("TA-2026-17"))
                .body("items[0].eural", equalTo("17 03 01*"))
                .extract()
                .<String>path("nextCursor");
        authority(hazards(inventory) + "?limit=1&cursor=" + first)
                .body("items.substance", contains("asbestos"))
                .body("nextCursor", nullValue());
    }

    @Test
    void ofAnotherRegionItSeesNothing() {
        var inventory = Api.inventory(donor("Elders-" + municipality));
        Api.element(inventory, Api.SLABS);
        Api.publish(inventory).then().statusCode(200);
        authority("/donors").body("items", empty());
        authority("/inventories").body("items", empty());
        get(hazards(inventory)).statusCode(404);
        get("/inventories/" + inventory + "/elements").statusCode(403);
    }

    /** What its own organisation works on it sees as before, whatever it watches over. */
    @Test
    void whoWorksOnADonorSeesItsDraft() {
        var inventory = Api.inventory(donor(municipality));
        Api.element(inventory, ROOF);
        Api.contractor().get(hazards(inventory)).then().statusCode(200).body("items", hasSize(2));
        Api.stranger().get(hazards(inventory)).then().statusCode(404);
    }

    private static String hazards(UUID inventory) {
        return "/inventories/" + inventory + "/hazards";
    }

    private static UUID donor(String municipality) {
        var answer = Api.contractor()
                .contentType("application/json")
                .body(Api.DONOR
                        .formatted("1996")
                        .replace("\"municipality\":\"Nijmegen\"", "\"municipality\":\"" + municipality + "\""))
                .post("/donors");
        answer.then().statusCode(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    private ValidatableResponse authority(String path) {
        return get(path).statusCode(200);
    }

    private ValidatableResponse get(String path) {
        var token = Tokens.with("authority").organisations(Organisations.OTHER).region(municipality);
        return Api.anybody()
                .header("Authorization", "Bearer " + token.sign())
                .get(path)
                .then();
    }
}
