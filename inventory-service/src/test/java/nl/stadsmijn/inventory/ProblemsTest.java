package nl.stadsmijn.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client hears when something is not right, and what others may see. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ProblemsTest {

    private static final String JSON = "application/json";

    @Test
    void anUnknownProductTypeIsToldWithTheNearestKeys() {
        Api.contractor()
                .contentType(JSON)
                .body(
                        "{\"elements\":[%s,{\"name\":\"x\",\"productType\":\"holow-core-slab\",\"amount\":{\"value\":\"0\",\"unit\":\"m\"}}]}"
                                .formatted(Api.SLABS))
                .post("/inventories/{id}/elements", Api.inventory())
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("elements[1].productType", "elements[1].amount"))
                .body(
                        "violations.find { it.code == 'UNKNOWN_PRODUCT_TYPE' }.message",
                        containsString("nearest: hollow-core-slab"));
    }

    /** What no database and no spreadsheet holds is refused where it comes in, and breaks nothing later. */
    @Test
    void aYearHasFourDigitsWhereverItIsSaid() {
        Api.contractor()
                .contentType(JSON)
                .body(Api.DONOR.formatted("1996").replaceFirst("\"until\":\"[^\"]*\"", "\"until\":\"+10000-01-01\""))
                .post("/donors")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("demolitionWindow.until"))
                .body("violations[0].code", equalTo("WRONG_VALUE"))
                .body("violations[0].message", containsString("of the years 1000 to 9999"));
        Api.contractor()
                .contentType(JSON)
                .body("{\"elements\":[%s]}"
                        .formatted(Api.SLABS.replaceFirst("\\{", "{\"provenance\":{\"installedOn\":\"-0001-01-01\"},")))
                .post("/inventories/{id}/elements", Api.inventory())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("elements[0].provenance.installedOn"))
                .body("violations[0].code", equalTo("WRONG_VALUE"));
        Api.contractor()
                .queryParam("by", "DONOR")
                .queryParam("from", "+999999999-01-01")
                .get("/key-figures")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"))
                .body("violations[0].code", equalTo("WRONG_VALUE"));
    }

    @Test
    void aCrossSectionThatNothingHasIsNotTaken() {
        for (var size : List.of(
                "\"areaMm2\":1e40", "\"areaMm2\":1e-300", "\"inertiaMm4\":1e300", "\"section\":\"RHS 100x50x60\"")) {
            Api.contractor()
                    .contentType(JSON)
                    .body(Api.DOORS.replaceFirst("\\{", "{\"geometry\":{" + size + "},"))
                    .post("/inventories/{id}/elements", Api.inventory())
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("geometry." + size.split("\"")[1]));
        }
    }

    @Test
    void aDonorWhosePlaceIsSwappedIsNotTaken() {
        Api.contractor()
                .contentType(JSON)
                .body(Api.DONOR.formatted("1996").replace("\"lat\":51.8449,\"lon\":5.8428", "\"lat\":5.9,\"lon\":51.8"))
                .post("/donors")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("place"))
                .body("violations[0].code", equalTo("LOOKS_SWAPPED"))
                .body("violations[0].message", startsWith("latitude 5.9 and longitude 51.8 look swapped"));
    }

    @Test
    void aBareListIsToldHowSeveralAreSent() {
        Api.contractor()
                .contentType(JSON)
                .body("[%s]".formatted(Api.SLABS))
                .post("/inventories/{id}/elements", Api.inventory())
                .then()
                .statusCode(400)
                .body("detail", containsString("{\"elements\":[…]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {"\"12 pieces\"; 12 pieces", "12; 12", "true; true", "[12]; [12]"})
    void anAmountOfAnotherTypeIsShown(String sent, String shown) {
        Api.contractor()
                .contentType(JSON)
                .body("{\"name\":\"x\",\"productType\":\"hollow-core-slab\",\"amount\":%s}".formatted(sent))
                .post("/inventories/{id}/elements", Api.inventory())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("amount"))
                .body("violations[0].message", equalTo("must be an object {value, unit}"))
                .body("violations[0].value", equalTo(shown));
    }

    /** Said to be newer than asbestos, it would need no report. */
    @Test
    void aDonorIsNotBuiltInTheFuture() {
        Api.contractor()
                .contentType(JSON)
                .body(Api.DONOR.formatted("2100"))
                .post("/donors")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("buildYear"))
                .body("violations[0].code", equalTo("IN_THE_FUTURE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Gemeente Nijmegen; must be the name alone: Nijmegen",
                "GM0268; must be the name of the municipality, such as Nijmegen, and not its code"
            })
    void aMunicipalityIsWrittenByItsName(String written, String right) {
        donorWith("\"municipality\":\"Nijmegen\"", "\"municipality\":\"" + written + "\"")
                .statusCode(422)
                .body("violations[0].field", equalTo("municipality"))
                .body("violations[0].code", equalTo("NOT_A_MUNICIPALITY"))
                .body("violations[0].value", equalTo(written))
                .body("violations[0].message", equalTo(right));
    }

    /** An authority of 's-Hertogenbosch finds its donors by that name, whatever apostrophe somebody typed. */
    @Test
    void oneMunicipalityHasOneSpelling() {
        donorWith("\"municipality\":\"Nijmegen\"", "\"municipality\":\" ’s-Hertogenbosch \"")
                .statusCode(201)
                .body("municipality", equalTo("'s-Hertogenbosch"));
    }

    @Test
    void anOwnerOrParticipantThatIsSomethingElseIsRefused() {
        var lot = Api.slabs();
        var donor = Api.donor();
        donorWith(
                        "\"municipality\"",
                        "\"ownerId\":\"%s\",\"participantIds\":[\"%s\",\"%s\",\"%s\"],\"municipality\""
                                .formatted(lot, Organisations.OTHER, donor, Api.inventory(donor)))
                .statusCode(422)
                .body("violations.field", equalTo(List.of("ownerId", "participantIds[1]", "participantIds[2]")))
                .body("violations.code", everyItem(equalTo("NOT_AN_ORGANISATION")))
                .body("violations[0].value", equalTo(lot.toString()));
    }

    private static ValidatableResponse donorWith(String part, String instead) {
        return Api.contractor()
                .contentType(JSON)
                .body(Api.DONOR.formatted("1996").replace(part, instead))
                .post("/donors")
                .then();
    }

    @Test
    void ofManyElementsAllAreAddedOrNone() {
        var inventory = Api.inventory();
        var twice = "{\"elements\":[%s,%s]}".formatted(Api.SLABS, Api.SLABS);

        Api.contractor()
                .contentType(JSON)
                .body(twice)
                .post("/inventories/{id}/elements", inventory)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("elements[1].externalId"))
                .body("violations[0].code", equalTo("DUPLICATE"));
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));
    }

    @Test
    void aThousandElementsAtOnceAreTakenAndOneMoreIsNot() {
        var inventory = Api.inventory();
        Api.contractor()
                .contentType(JSON)
                .body(elements(1001))
                .post("/inventories/{id}/elements", inventory)
                .then()
                .statusCode(422);
        Api.contractor()
                .contentType(JSON)
                .body(elements(1000))
                .post("/inventories/{id}/elements", inventory)
                .then()
                .statusCode(201)
                .body("elements", hasSize(1000));
    }

    private static String elements(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"externalId\":\"e%d\",\"name\":\"slab\"}".formatted(i))
                .collect(Collectors.joining(",", "{\"elements\":[", "]}"));
    }

    @Test
    void anUnknownFieldIsRefused() {
        Api.contractor()
                .contentType(JSON)
                .body("{\"name\":\"slab\",\"weight\":\"heavy\"}")
                .post("/inventories/{id}/elements", Api.inventory())
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/unknown-field"));
    }

    @Test
    void aStaleChangeIsShownWhatIsThereNow() {
        var element = Api.element(Api.inventory(), Api.SLABS);
        Api.contractor()
                .contentType(JSON)
                .body(Api.SLABS)
                .put("/elements/{id}", element)
                .then()
                .statusCode(428);
        Api.contractor()
                .contentType(JSON)
                .header("If-Match", "\"1\"")
                .body(Api.SLABS)
                .put("/elements/{id}", element)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2."));
        Api.contractor()
                .contentType(JSON)
                .header("If-Match", "\"1\"")
                .body(Api.SLABS)
                .put("/elements/{id}", element)
                .then()
                .statusCode(412)
                .body("current.id", equalTo(element.toString()));
    }

    @Test
    void aPublishedAmountIsTheLedgersToChange() {
        var slabs = Api.slabs();
        Api.contractor()
                .contentType(JSON)
                .header("If-Match", "\"2\"")
                .body(Api.SLABS.replace("\"12\"", "\"11\""))
                .put("/elements/{id}", slabs)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/amount-ruled-by-ledger"));
        Api.contractor()
                .contentType(JSON)
                .header("If-Match", "\"2\"")
                .body(Api.SLABS.replace("95.00", "80.00"))
                .put("/elements/{id}", slabs)
                .then()
                .statusCode(200)
                .body("price.perUnit.amount", equalTo("80.00"));
    }

    @Test
    void everyRefusedPublicationNamesElementAndRule() {
        var inventory = Api.inventory(Api.donor("1970"));
        var element = Api.element(
                inventory,
                "{\"name\":\"Ligger\",\"hazards\":[{\"substance\":\"lead paint\",\"status\":\"SUSPECTED\"}]}");

        Api.publish(inventory)
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        hasItems(
                                "ASBESTOS_REPORT_MISSING",
                                "AMOUNT_MISSING",
                                "PRODUCT_TYPE_MISSING",
                                "HAZARD_SUSPECTED"))
                .body("violations.field", hasItem("elements[" + element + "].hazards"));
    }

    @Test
    void aDraftCanBeDiscardedAndAPublishedInventoryCanNot() {
        var draft = Api.inventory();
        Api.contractor()
                .header("If-Match", "\"1\"")
                .delete("/inventories/{id}", draft)
                .then()
                .statusCode(204);
        Api.contractor().get("/inventories/{id}", draft).then().statusCode(404);
        var published = Api.inventory();
        Api.element(published, Api.SLABS);
        Api.publish(published).then().statusCode(200);
        Api.contractor()
                .header("If-Match", "\"2\"")
                .delete("/inventories/{id}", published)
                .then()
                .statusCode(409);
        Api.publish(published).then().statusCode(409);
    }

    @Test
    void aPatchChangesOneField() {
        var inventory = Api.inventory();
        Api.contractor()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"asbestosReport\":\"AI-2026-0417\"}")
                .patch("/inventories/{id}", inventory)
                .then()
                .statusCode(200)
                .body("asbestosReport", equalTo("AI-2026-0417"))
                .body("surveyedOn", equalTo("2026-11-18"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'donorId':null}; 422; donorId; REQUIRED",
                "{'stage':null}; 422; stage; REQUIRED",
                "{'donorId':'0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3'}; 422; donorId; NOT_ALLOWED",
                "{'status':null}; 400; status; UNKNOWN_FIELD",
                "{'colr':null}; 400; colr; UNKNOWN_FIELD",
                "null; 400; ||; REQUIRED"
            })
    void aPatchThatTakesAwayWhatMustBeThereChangesNothing(String patch, int status, String field, String code) {
        var inventory = Api.inventory();
        Api.contractor()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(patch.replace('\'', '"'))
                .patch("/inventories/{id}", inventory)
                .then()
                .statusCode(status)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
        Api.contractor()
                .get("/inventories/{id}", inventory)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1"));
    }

    @Test
    void aBodyThatIsNullIs400() {
        var inventory = Api.inventory();
        Api.contractor()
                .contentType("application/json")
                .body("null")
                .post("/inventories/{id}/elements", inventory)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("REQUIRED"));
    }

    @Test
    void aYearThatIsNotWholeIsToldWhichYearsThereAre() {
        Api.contractor()
                .contentType("application/json")
                .body("{\"name\":\"Slab\",\"provenance\":{\"buildYear\":1996.5}}")
                .post("/inventories/{id}/elements", Api.inventory())
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("must be a whole number from 1000 to 2100"));
    }

    @Test
    void othersSeeTheDonorOfALotToOneKilometreAndNoDraft() {
        var inventory = Api.inventory();
        var slabs = Api.element(inventory, Api.SLABS);
        Api.anybody().get("/descriptions/{id}", slabs).then().statusCode(404);

        Api.publish(inventory).then().statusCode(200);

        var seen = Api.anybody().get("/descriptions/{id}", slabs);
        seen.then()
                .statusCode(200)
                .body("donor.precision", equalTo("KM1"))
                .body("donor.address", nullValue())
                .body("ownerId", nullValue());
        assertThat(seen.asString()).doesNotContain("51.8449").doesNotContain("Schependomlaan");
        Api.contractor()
                .get("/descriptions/{id}", slabs)
                .then()
                .body("donor.place.lat", equalTo(51.8449f))
                .body("ownerId", equalTo(nl.stadsmijn.kit.test.Organisations.CONTRACTOR.toString()));
    }

    @Test
    void thePassportSectionIsTheGatewaysOnly() {
        var slabs = Api.slabs();
        Api.contractor().get("/internal/passports/{id}", slabs).then().statusCode(403);
        var section = Api.as(Organisations.OTHER, Role.GATEWAY).get("/internal/passports/{id}", slabs);
        section.then().statusCode(200).body("surveyedOn", equalTo("2026-11-18")).body("name", equalTo("Kanaalplaat"));
        assertThat(section.asString()).doesNotContain("51.8449");
    }

    @Test
    void typingErrorsInAProductTypeAreForgiven() {
        for (var word : new String[] {"kanaalplaat", "kanalplaat", "hollow core slab", "Hohlplatte", "alveolee"}) {
            Api.anybody()
                    .queryParam("q", word)
                    .get("/product-types")
                    .then()
                    .statusCode(200)
                    .body("items[0].key", equalTo("hollow-core-slab"));
        }
        Api.anybody()
                .get("/materials")
                .then()
                .statusCode(200)
                .body("items", hasSize(52))
                .body("source", containsString("KBOB"));
    }

    @Test
    void aFileThatIsNoModelIsRefusedAtOnce() {
        var csv = "name;amount\nslab;12\n".getBytes(StandardCharsets.UTF_8);
        var inventory = Api.inventory();
        Api.upload(inventory, "", "application/x-step", csv)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("NOT_IFC"));
        Api.upload(inventory, "", "application/x-step", Api.realFloor())
                .then()
                .statusCode(422)
                .body("detail", containsString("application/zip"));
        Api.upload(inventory, "", "text/plain", csv)
                .then()
                .statusCode(415)
                .body("detail", containsString("application/x-step, application/zip, text/csv"))
                .body("violations[0].value", startsWith("text/plain"));
    }

    @Test
    void aTruncatedModelFailsWithAPreciseProblem() {
        var inventory = Api.inventory();
        var cut = "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC2X3'));\nENDSEC;\nDATA;\n#1=IFCPERSON($,$,'a"
                .getBytes(StandardCharsets.US_ASCII);
        Api.ended(Api.upload(inventory, "", "application/x-step", cut))
                .then()
                .body("status", equalTo("FAILED"))
                .body("problem.code", equalTo("TRUNCATED"));
        var zip = Api.realFloor();
        Api.ended(Api.upload(inventory, "", "application/zip", Arrays.copyOf(zip, zip.length / 2)))
                .then()
                .body("status", equalTo("FAILED"))
                .body("problem.code", equalTo("BROKEN_ZIP"))
                .body("problem.type", endsWith("/problems/unreadable-file"))
                .body("problem.title", equalTo("The file can't be read"))
                .body("problem.detail", equalTo("The archive is damaged or breaks off; pack the .ifc again."));
    }

    @Test
    void aSecondImportIsRejectedRowByRowAndAnUpsertFindsAllUnchanged() {
        var inventory = Api.inventory();
        var dry = Api.ended(Api.upload(inventory, "?dryRun=true", "application/zip", Api.realFloor()));
        dry.then().body("result.created", equalTo(49));
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));

        Api.ended(Api.upload(inventory, "", "application/zip", Api.realFloor()))
                .then()
                .body("result.created", equalTo(49));
        Api.ended(Api.upload(inventory, "", "application/zip", Api.realFloor()))
                .then()
                .body("result.rejected", equalTo(50));
        Api.ended(Api.upload(inventory, "?mode=upsert", "application/zip", Api.realFloor()))
                .then()
                .body("result.unchanged", equalTo(49))
                .body("result.updated", equalTo(0));
    }

    @Test
    void moreThanIsLeftCanNotBeHarvested() {
        Api.contractor()
                .contentType(JSON)
                .body(Map.of("harvested", Map.of("value", "13", "unit", "piece"), "on", "2026-11-01"))
                .post("/elements/{id}/harvests", Api.slabs())
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("MORE_THAN_LEFT"))
                .body("detail", containsString("the donor holds only 12 pieces"));
    }
}
