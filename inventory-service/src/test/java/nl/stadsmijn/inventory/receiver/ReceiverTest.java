package nl.stadsmijn.inventory.receiver;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReceiverTest {

    private static final String JSON = "application/json";

    @Test
    void aReceiverStandsInTheRegisterOfItsOrganisationAlone() {
        var id = register(ReceiverRequest.EXAMPLE.replace("\"17 01 01\"", "\"170101\",\"17.01.01\""))
                .statusCode(201)
                .body("name", equalTo("Puinrecycling Gelderland B.V."))
                .body("eural", equalTo(List.of("17 01 01", "17 01 07")))
                .body("permits[0].number", equalTo("505432VIHB"))
                .extract()
                .<String>path("id");
        Api.contractor().get("/receivers/{id}", id).then().statusCode(200).body("id", equalTo(id));
        Api.contractor().get("/receivers?limit=200").then().statusCode(200).body("items.id", hasItem(id));
        Api.stranger().get("/receivers/{id}", id).then().statusCode(404);
        Api.stranger().get("/receivers?limit=200").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void aChangeNeedsTheVersionThatItChanges() {
        var created =
                Api.contractor().contentType(JSON).body(ReceiverRequest.EXAMPLE).post("/receivers");
        var id = created.jsonPath().getString("id");
        var tag = created.header("ETag");
        var other = ReceiverRequest.EXAMPLE.replace("Puinrecycling", "Puinbrekers");
        Api.contractor()
                .contentType(JSON)
                .body(other)
                .put("/receivers/{id}", id)
                .then()
                .statusCode(428);
        Api.contractor()
                .contentType(JSON)
                .header("If-Match", tag)
                .body(other)
                .put("/receivers/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Puinbrekers Gelderland B.V."));
        Api.contractor()
                .contentType(JSON)
                .header("If-Match", tag)
                .body(other)
                .put("/receivers/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void allThatIsWrongIsToldWithWhatWouldBeRight() {
        register(ReceiverRequest.EXAMPLE.replace("17 01 07", "17 01 09").replace("505432VIHB", "VIHB-12"))
                .statusCode(422)
                .body("violations.code", hasItems("UNKNOWN_EURAL", "WRONG_FORM"))
                .body("violations.field", hasItems("eural[1]", "permits[0].number"))
                .body("violations.find { it.code == 'UNKNOWN_EURAL' }.message", containsString("nearest: 17 01 0"))
                .body("violations.find { it.code == 'WRONG_FORM' }.message", containsString("505432VIHB"));
    }

    @Test
    void whoReceivesWasteHasTheAuthorityTo() {
        register("""
                {"name":"x","address":{"street":"a","city":"b"},"eural":["17 01 01"],"processing":["RECYCLING"]}""")
                .statusCode(422)
                .body("violations[0].field", equalTo("permits"))
                .body("violations[0].code", equalTo("REQUIRED"));
        register("""
                {"name":"Bouwmaterialenwinkel","address":{"street":"a","city":"b"},"processing":["REUSE"]}""").statusCode(201);
    }

    @Test
    void whoDoesMoreThanReuseSaysWhichWasteItMayReceive() {
        register("""
                {"name":"Stortplaats","address":{"street":"a","city":"b"},"processing":["REUSE","LANDFILL"]}""")
                .statusCode(422)
                .body("violations[0].field", equalTo("eural"))
                .body("violations[0].code", equalTo("REQUIRED"));
    }

    @Test
    void whatIsMissingIsNamed() {
        register("{\"name\":\" \",\"address\":{\"street\":\"a\"},\"processing\":[]}")
                .statusCode(422)
                .body("violations.field", hasItems("name", "address.city", "processing"));
    }

    private static ValidatableResponse register(String json) {
        return Api.contractor().contentType(JSON).body(json).post("/receivers").then();
    }
}
