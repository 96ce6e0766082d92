package nl.stadsmijn.certification.batch;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.certification.Certifier;
import nl.stadsmijn.certification.Ledger;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Which lots can be a batch, of whom, and who sees it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BatchFormingTest {

    private static final String SLABS = "hollow-core-slab";

    @Inject
    Certifier certifier;

    @Inject
    Ledger ledger;

    @Test
    void aLotIsInOneAssessmentAtATime() {
        var taken = ledger.slabs(6);
        certifier.forms(taken).statusCode(201);
        var certified = ledger.slabs(12);
        certifier.certifies(certified);
        var free = ledger.slabs(6);

        certifier
                .forms(taken, free, certified)
                .statusCode(409)
                .body("type", endsWith("/problems/lot-not-free"))
                .body(
                        "detail",
                        allOf(containsString(taken + " is HOLD_REQUESTED"), containsString(certified.toString())))
                .body("violations.code", everyItem(equalTo("NOT_FREE")))
                .body("violations.field", containsInAnyOrder("lotIds[0]", "lotIds[2]"))
                .body("violations.value", containsInAnyOrder(taken.toString(), certified.toString()));
        certifier.awaitStatus(free, "UNCERTIFIED");
        certifier.awaitStatus(taken, "HOLD_REQUESTED");
    }

    @Test
    void whoOwnsOrHoldsALotDoesNotAssessIt() {
        var owned = ledger.lot(6, SLABS, Organisations.CERTIFIER, Organisations.HUB);
        var held = ledger.lot(6, SLABS, Organisations.HUB, Organisations.CERTIFIER);

        certifier
                .forms(owned, ledger.slabs(6), held)
                .statusCode(403)
                .body("type", endsWith("/problems/not-independent"))
                .body("lots", contains(owned.toString(), held.toString()));
        certifier.forms(held).statusCode(403).body("lots", contains(held.toString()));
    }

    @Test
    void whoIsNotAccreditedDoesNotAssess() {
        formsAs(Ids.next(), SLABS, null, ledger.slabs(6))
                .statusCode(403)
                .body("type", endsWith("/problems/not-accredited"));
    }

    @Test
    void aSchemeOrVersionThatIsNotThereIsNamed() {
        var lot = ledger.slabs(6);

        formsAs(Organisations.CERTIFIER, "tin-soldier", null, lot)
                .statusCode(422)
                .body("violations.field", contains("scheme"))
                .body("violations.code", contains("UNKNOWN_SCHEME"))
                .body("violations.value", contains("tin-soldier"));
        formsAs(Organisations.CERTIFIER, SLABS, 9, lot)
                .statusCode(422)
                .body("violations.field", contains("schemeVersion"))
                .body("violations.code", contains("UNKNOWN_VERSION"))
                .body("violations.message", contains("must be a version of hollow-core-slab: 1 to 1"))
                .body("violations.value", contains(9));
    }

    @Test
    void everyLotThatCantBeAssessedIsNamed() {
        var brick = ledger.lot(6, "brick", Organisations.CONTRACTOR, Organisations.HUB);
        var gone = ledger.lot(0, SLABS, Organisations.CONTRACTOR, Organisations.HUB);
        var slab = ledger.slabs(6);

        certifier
                .forms(brick, slab, slab, Ids.next(), gone)
                .statusCode(422)
                .body("violations.field", contains("lotIds[0]", "lotIds[2]", "lotIds[3]", "lotIds[4]"))
                .body("violations.code", contains("WRONG_PRODUCT_TYPE", "DUPLICATE", "UNKNOWN_LOT", "NOTHING_LEFT"));
    }

    @Test
    void moreThanCanBeSampledSensiblyIsRefused() {
        certifier
                .forms(ledger.slabs(999_999), ledger.slabs(2))
                .statusCode(422)
                .body("violations.field", contains("lotIds"))
                .body("violations.code", contains("TOO_MANY_PIECES"))
                .body("violations.value", contains("1000001"));
    }

    @Test
    void aBatchIsItsCertifiersAlone() {
        var rival = Ids.next();
        String batch =
                certifier.forms(ledger.slabs(6)).statusCode(201).extract().path("id");
        String rivals = certifier
                .formsAs(rival, ledger.slabs(6))
                .statusCode(201)
                .extract()
                .path("id");

        certifier.calls(rival, Role.CERTIFIER).get("/batches/" + batch).then().statusCode(404);
        certifier
                .calls(Organisations.CERTIFIER, Role.OWNER)
                .get("/batches/" + batch)
                .then()
                .statusCode(403);
        certifier
                .calls(rival, Role.CERTIFIER)
                .get("/batches")
                .then()
                .statusCode(200)
                .body("items.id", contains(rivals))
                .body("items.samplingPlan.sampleSize", contains(4));
    }

    private ValidatableResponse formsAs(UUID organisation, String scheme, Integer version, UUID lot) {
        var request = new HashMap<String, Object>(Map.of("scheme", scheme, "lotIds", List.of(lot)));
        request.put("schemeVersion", version);
        return certifier
                .calls(organisation, Role.CERTIFIER)
                .body(request)
                .post("/batches")
                .then();
    }
}
