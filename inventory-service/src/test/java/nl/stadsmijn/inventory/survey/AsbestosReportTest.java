package nl.stadsmijn.inventory.survey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered of an old donor has an asbestos report behind it, also when the donor turns out to be old afterwards. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AsbestosReportTest {

    private static final String REPORT = "{\"asbestosReport\":\"AI-2026-0417\"}";

    @Inject
    Jdbi jdbi;

    private UUID donor;
    private UUID inventory;

    @BeforeEach
    void aDonorOf1996() {
        donor = Api.donor();
        inventory = Api.inventory(donor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980", "null"})
    void aDonorThatTurnsOutToBeOldNeedsTheReportFirst(String buildYear) {
        Api.element(inventory, Api.SLABS);
        Api.publish(inventory).then().statusCode(200);

        build(buildYear)
                .statusCode(422)
                .body("violations[0].field", equalTo("buildYear"))
                .body("violations[0].code", equalTo("ASBESTOS_REPORT_MISSING"))
                .body("violations[0].message", containsString("PATCH /inventories/%s".formatted(inventory)));
        patch(REPORT).statusCode(200).body("asbestosReport", equalTo("AI-2026-0417"));
        build(buildYear).statusCode(200);

        patch("{\"asbestosReport\":null}")
                .statusCode(422)
                .body("violations[0].code", equalTo("ASBESTOS_REPORT_MISSING"));
        patch("{\"asbestosReport\":\"AI-2026-0418\"}").statusCode(200);
    }

    @Test
    void aDonorOfWhichNothingIsOfferedCanBeCorrectedFreely() {
        Api.element(inventory, Api.SLABS);
        build("1980").statusCode(200);
        Api.publish(inventory).then().statusCode(422);
        patch(REPORT).statusCode(200);
        Api.publish(inventory).then().statusCode(200);
    }

    @Test
    void whatWasListedFromTheGroundCountsToo() {
        Api.element(inventory, Api.SLABS.replaceFirst("\\{", "{\"state\":\"HARVESTED\","));
        build("1980").statusCode(422);
    }

    @Test
    void ofAPublishedInventoryOnlyTheReportCanBeChanged() {
        Api.element(inventory, Api.SLABS);
        Api.publish(inventory).then().statusCode(200);
        patch("{\"asbestosReport\":\"AI-1\",\"stage\":\"PRE_CHECK\"}")
                .statusCode(409)
                .body("detail", containsString("only asbestosReport can still be changed"));
        patch("{\"asbestosReport\":null}").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", " ", "…", ""})
    void aReferenceHasALetterOrADigit(String report) {
        patch("{\"asbestosReport\":\"%s\"}".formatted(report))
                .statusCode(422)
                .body("violations[0].field", equalTo("asbestosReport"))
                .body("violations[0].message", containsString("a letter or a digit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n.v.t.",
                "nvt",
                "N/A",
                "n.a.",
                "onbekend",
                "Niet van toepassing",
                "geen",
                "Unknown",
                "NONE",
                "volgt..."
            })
    void thatThereIsNoReportIsNoReference(String report) {
        patch("{\"asbestosReport\":\"%s\"}".formatted(report))
                .statusCode(422)
                .body("violations[0].field", equalTo("asbestosReport"))
                .body("violations[0].code", equalTo("NO_REFERENCE"))
                .body("violations[0].message", containsString("such as AI-2026-0417"))
                .body("violations[0].value", equalTo(report));
        Api.contractor()
                .contentType("application/json")
                .body("{\"donorId\":\"%s\",\"stage\":\"DETAILED\",\"asbestosReport\":\"%s\"}".formatted(donor, report))
                .post("/inventories")
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("NO_REFERENCE"));
    }

    /** What was written before such words were refused does not open the gate either. */
    @Test
    void oneThatWasTakenOnceDoesNotOpenTheGate() {
        Api.element(inventory, Api.SLABS);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle ->
                        handle.execute("UPDATE inventory SET asbestos_report = 'n.v.t.' WHERE id = ?", inventory)));
        build("1980").statusCode(200);
        Api.publish(inventory).then().statusCode(422).body("violations[0].code", equalTo("ASBESTOS_REPORT_MISSING"));
        build("1996").statusCode(200);
        Api.publish(inventory).then().statusCode(200);
        build("1980").statusCode(422).body("violations[0].code", equalTo("ASBESTOS_REPORT_MISSING"));
    }

    @Test
    void ofAHazardItIsNoReferenceEither() {
        Api.contractor()
                .contentType("application/json")
                .body(
                        Api.SLABS.replaceFirst(
                                "\\{",
                                "{\"hazards\":[{\"substance\":\"asbestos\",\"status\":\"ABSENT_TESTED\",\"reportReference\":\"n.v.t.\"}],"))
                .post("/inventories/{id}/elements", inventory)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("hazards[0].reportReference"))
                .body("violations[0].code", equalTo("NO_REFERENCE"));
    }

    private ValidatableResponse build(String year) {
        var tag = Api.contractor().get("/donors/{id}", donor).getHeader("ETag");
        return Api.contractor()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Api.DONOR.formatted(year))
                .put("/donors/{id}", donor)
                .then();
    }

    private ValidatableResponse patch(String patch) {
        var tag = Api.contractor().get("/inventories/{id}", inventory).getHeader("ETag");
        return Api.contractor()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch("/inventories/{id}", inventory)
                .then();
    }
}
