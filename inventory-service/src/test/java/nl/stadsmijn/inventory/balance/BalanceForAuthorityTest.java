package nl.stadsmijn.inventory.balance;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Who reads the account of a donor without taking part in it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BalanceForAuthorityTest extends SurveyedBuilding {

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
}
