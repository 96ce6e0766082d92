package nl.stadsmijn.inventory.imports;

import static nl.stadsmijn.inventory.imports.Tables.DOORS;
import static nl.stadsmijn.inventory.imports.Tables.csv;
import static nl.stadsmijn.inventory.imports.Tables.imported;
import static nl.stadsmijn.inventory.imports.Tables.rows;
import static nl.stadsmijn.inventory.imports.Tables.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a table is read: its headings, its words and numbers, and what is wrong with them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TableImportTest {

    @Test
    void aDutchTableInWindows1252BecomesElements() {
        var inventory = Api.inventory();

        var job = imported(inventory, "", DOORS.getBytes(Charset.forName("windows-1252")));

        job.then()
                .body("status", equalTo("SUCCEEDED"))
                .body("progress.done", equalTo(3))
                .body("progress.total", equalTo(3))
                .body("result.created", equalTo(3))
                .body("result.warnings", hasSize(0));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.name", contains("Binnendeur café", "Buitendeur", "Losse deur"))
                .body("items[0].externalId", equalTo("D-1"))
                .body("items[0].amount.value", equalTo("6"))
                .body("items[0].geometry.lengthMm", equalTo(2015))
                .body("items[0].condition.technical", equalTo(2))
                .body("items[0].price.perUnit.amount", equalTo("25.00"))
                .body("items[0].eural", notNullValue())
                .body("items[1].price.kind", equalTo("ON_REQUEST"))
                .body("items[2].externalId", nullValue());
        rows(job)
                .then()
                .body("items.row", contains(2, 3, 4))
                .body("items.externalId", contains("D-1", "D-2", null))
                .body("items.outcome", contains("CREATED", "CREATED", "CREATED"))
                .body("items[0].elementId", notNullValue());
    }

    /** As the guide has it; whether of one or of all is told, as only a person knows. */
    @ParameterizedTest
    @ValueSource(strings = {"Gewicht in kg", "Gewicht", "Gewicht (kg)", "Massa (kg)", "Weight [kg]", "mass_kg"})
    void aMassIsReadUnderTheNamesThatPeopleGiveIt(String heading) {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("Naam;Aantal;Eenheid;%s\nLigger;8;stuk;253,8\n".formatted(heading)));

        job.then()
                .body("result.created", equalTo(1))
                .body("result.warnings.code", contains("TAKEN_PER_UNIT"))
                .body("result.warnings[0].heading", equalTo(heading));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items[0].massPerUnit", equalTo(253.8f));
        imported(inventory, "", csv("Naam;Massa per eenheid (kg)\nLigger;253,8\n"))
                .then()
                .body("result.warnings", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Cross-sectional area (m2), 0.00538",
        "Cross-sectional area [mm²], 5380",
        "Cross-section area (cm2), 53.8",
        "Oppervlakte doorsnede (mm2), 5380",
        "Oppervlak doorsnede (cm2), 53.8",
        "Doorsnedeoppervlak in m2, 0.00538"
    })
    void anAreaIsReadUnderTheNamesThatPeopleGiveIt(String heading, String area) {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("Name;%s\nLigger;%s\n".formatted(heading, area)));

        job.then().body("result.created", equalTo(1)).body("result.warnings", hasSize(0));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items[0].geometry.areaMm2.toString()", startsWith("5380"));
    }

    @Test
    void pluralsNameAProductTypeToo() {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("Naam;Producttype\na;deuren\nb;Kanaalplaten\nc;radiatoren\nd;doors\n"));

        job.then().body("result.created", equalTo(4));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.productType", contains("door", "hollow-core-slab", "radiator", "door"));
    }

    @Test
    void headingsWithoutRowsAreTold() {
        imported(Api.inventory(), "", csv("Naam;Aantal;Eenheid\n"))
                .then()
                .body("status", equalTo("SUCCEEDED"))
                .body("result.warnings.code", contains("NO_ELEMENTS"));
    }

    @Test
    void theNameAloneIsATable() {
        var job = imported(Api.inventory(), "", csv("name\nfoo\n"));

        job.then().body("status", equalTo("SUCCEEDED")).body("result.created", equalTo(1));
    }

    @Test
    void aProductTypeAndAMaterialMayBeGivenByTheirNames() {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("""
                Naam;Producttype;Materiaal
                vloer;KANAALPLAAT;Prefab betonelement
                ligger;stalen ligger;
                balk;balkje;beton
                """));

        job.then().body("result.created", equalTo(2)).body("result.rejected", equalTo(1));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.productType", contains("hollow-core-slab", "steel-beam"))
                .body("items.material", contains("concrete-precast", "steel-section"));
        rows(job)
                .then()
                .body("items[2].notices.code", contains("UNKNOWN_PRODUCT_TYPE", "UNKNOWN_MATERIAL"))
                .body("items[2].notices[1].message", containsString("concrete-in-situ"));
    }

    @Test
    void anUnknownSectionIsToldAndTaken() {
        var job = imported(Api.inventory(), "", csv("""
                Naam;Producttype;Profiel
                ligger;steel-beam;HEA 205
                """));

        job.then().body("result.created", equalTo(1));
        rows(job)
                .then()
                .body("items[0].outcome", equalTo("CREATED"))
                .body("items[0].notices[0].code", equalTo("UNKNOWN_SECTION"))
                .body("items[0].notices[0].message", containsString("HEA 200, HEA 220"));
    }

    @Test
    void everyFaultOfARowIsToldWithItsFieldHeadingValueAndWhatWouldBeRight() {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("""
                Eigen id;Naam;Producttype;Aantal;Eenheid;Lengte (mm);Technische conditie;Gevaarlijke stoffen
                A;Deur;timber-dor;zes;stuk;0;9;asbestos:MISSCHIEN
                B;;timber-door;1,5;stuk;;;
                A;Deur;timber-door;1;m3;;;
                C;Deur;timber-door;1;stuk;;;
                """));

        job.then().body("result.rejected", equalTo(3)).body("result.created", equalTo(1));
        var rows = rows(job);
        rows.then()
                .body("items[0].notices.find { it.field == 'amount' }.code", equalTo("NOT_A_NUMBER"))
                .body("items[0].notices.find { it.field == 'amount' }.value", equalTo("zes"))
                .body("items[0].notices.find { it.field == 'amount' }.heading", equalTo("Aantal"))
                .body("items[0].notices.find { it.field == 'productType' }.message", containsString("timber-door"))
                .body("items[0].notices.find { it.field == 'geometry.lengthMm' }.code", notNullValue())
                .body(
                        "items[0].notices.find { it.field == 'condition.technical' }.heading",
                        equalTo("Technische conditie"))
                .body(
                        "items[0].notices.find { it.field == 'hazards[0].status' }.message",
                        containsString("ABSENT_TESTED"))
                .body("items[1].notices.find { it.field == 'name' }.code", equalTo("REQUIRED"))
                .body("items[1].notices.find { it.field == 'amount.value' }.code", equalTo("NOT_WHOLE"))
                .body("items[2].notices.find { it.field == 'externalId' }.code", equalTo("DUPLICATE"))
                .body("items[2].notices.find { it.field == 'amount.unit' }.code", equalTo("UNIT_DOES_NOT_FIT"))
                .body("items[3].outcome", equalTo("CREATED"));
        assertThat(rows.jsonPath().getList("items[0].notices.field", String.class))
                .as("a cell that can't be read is told of once")
                .doesNotContain("amount.value")
                .doesNotHaveDuplicates();
    }

    /** As calculations write lengths; the first is of a public list of reclaimed steel. */
    @Test
    void aLengthIsRoundedToWholeMillimetresAndThatIsToldUnlessItIsTheNoiseOfBinaryFractions() {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("""
                Naam;Producttype;Aantal;Eenheid;Lengte;Breedte (mm)
                Ligger;steel-beam;1;stuk;7.7205999999999966 m;
                Deur;timber-door;1;stuk;2,0155 m;929.9999999999999
                Deur;timber-door;1;stuk;79.5 inch;0,4
                """));

        job.then().body("result.created", equalTo(2)).body("result.rejected", equalTo(1));
        var rows = rows(job);
        rows.then()
                .body("items[0].notices.code", contains("ROUNDED"))
                .body("items[0].notices[0].field", equalTo("geometry.lengthMm"))
                .body("items[0].notices[0].value", equalTo("7.7205999999999966 m"))
                .body("items[0].notices[0].message", containsString("rounded to 7721 mm"))
                .body("items[1].notices.field", contains("geometry.lengthMm"))
                .body("items[2].notices.find { it.code != 'ROUNDED' }.field", equalTo("geometry.widthMm"));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.geometry.lengthMm", contains(7721, 2016))
                .body("items[1].geometry.widthMm", equalTo(930));
    }

    /** The unit of all rows in the heading of the amount, as most lists have it; what the type is measured in is judged as ever. */
    @ParameterizedTest
    @CsvSource({
        "Hoeveelheid (m2), hollow-core-slab, m2",
        "Hoeveelheid in m², hollow-core-slab, m2",
        "Aantal (st), hollow-core-slab, piece",
        "Aantal stuks, hollow-core-slab, piece",
        "Quantity [pcs], hollow-core-slab, piece",
        "Hoeveelheid (ton), steel-beam, t"
    })
    void theHeadingOfTheAmountMayTellItsUnit(String heading, String type, String unit) {
        var inventory = Api.inventory();

        var job = imported(inventory, "", csv("Naam;Producttype;%s\nVloer;%s;35\n".formatted(heading, type)));

        job.then().body("result.created", equalTo(1)).body("result.warnings", empty());
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items[0].amount.value", equalTo("35"))
                .body("items[0].amount.unit", equalTo(unit));
    }

    @Test
    void aRowThatSaysAnotherUnitThanTheHeadingIsWrong() {
        var job = imported(Api.inventory(), "", csv("""
                Naam;Producttype;Hoeveelheid (m2);Eenheid;Minimale afname
                Vloer;hollow-core-slab;35;;5
                Vloer;hollow-core-slab;35;m2;
                Vloer;hollow-core-slab;35;stuks;
                Vloer;hollow-core-slab;;;
                Deur;timber-door;1;;
                """));

        job.then().body("result.created", equalTo(3)).body("result.rejected", equalTo(2));
        rows(job)
                .then()
                .body("items[2].notices[0].code", equalTo("OTHER_UNIT"))
                .body("items[2].notices[0].field", equalTo("amount.unit"))
                .body("items[2].notices[0].heading", equalTo("Eenheid"))
                .body("items[2].notices[0].message", containsString("m2"))
                .body("items[4].notices[0].code", equalTo("UNIT_DOES_NOT_FIT"));
    }

    /** What would be right, in words of the column; not what a number or a value in JSON is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Conditie             | goed     | NOT_A_NUMBER | must be a grade from 1 (best) to 6
            Gevaarlijke stoffen  | asbest   | REQUIRED     | must say what was found of it, as asbest:PRESENT, with one of ABSENT_TESTED
            Gevaarlijke stoffen  | geen     | REQUIRED     | leave the cell blank
            Hoeveelheid (st)     | -2       | NEGATIVE     | must be more than 0
            Hoeveelheid (st)     | 0        | ZERO         | must be more than 0
            Minimale afname (st) | -1       | NEGATIVE     | must be more than 0
            """)
    void aWrongCellIsToldWhatItMustHold(String heading, String value, String code, String right) {
        var job = imported(Api.inventory(), "", csv("Naam;%s\nDeur;%s\n".formatted(heading, value)));

        rows(job)
                .then()
                .body("items[0].notices", hasSize(1))
                .body("items[0].notices[0].heading", equalTo(heading))
                .body("items[0].notices[0].value", equalTo(value))
                .body("items[0].notices[0].code", equalTo(code))
                .body("items[0].notices[0].message", containsString(right));
    }

    @Test
    void oneRowOfTheTemplateIsOne() {
        imported(Api.inventory(), "", csv("Eigen id;Naam\n#voorbeeld;Deur\nD-1;Deur\n"))
                .then()
                .body("result.warnings[0].message", startsWith("1 row of the template itself"));
    }

    @Test
    void headingsThatNobodyKnowsAreTold() {
        var job = imported(Api.inventory(), "", csv("Naam;Kleurr;Lengte (kg);Bijzonderheden\nDeur;rood;5;geen\n"));

        job.then()
                .body("result.created", equalTo(1))
                .body("result.warnings.find { it.heading == 'Kleurr' }.code", equalTo("UNKNOWN_HEADING"))
                .body("result.warnings.find { it.heading == 'Kleurr' }.message", containsString("Kleur"))
                .body("result.warnings.find { it.heading == 'Lengte (kg)' }.code", equalTo("UNIT_MISFIT"))
                .body("result.warnings.find { it.heading == 'Bijzonderheden' }.code", equalTo("UNKNOWN_HEADING"));
    }

    @Test
    void aTableWithoutNamesFails() {
        imported(Api.inventory(), "", csv("Eigen id;Kleur\nA;rood\n"))
                .then()
                .body("status", equalTo("FAILED"))
                .body("problem.code", equalTo("MISSING_HEADING"))
                .body("problem.type", containsString("/problems/unreadable-file"))
                .body("problem.detail", containsString("Naam"))
                .body("problem.line", equalTo(1));
    }

    @Test
    void aFileOfAnotherKindIsRefusedAtOnce() {
        var inventory = Api.inventory();
        refused(Api.upload(inventory, "", TableKind.CSV_TYPE, Api.realFloor()), "NOT_CSV", "application/zip");
        refused(Api.upload(inventory, "", TableKind.XLSX_TYPE, Api.realFloor()), "NOT_XLSX", "application/zip");
        refused(Api.upload(inventory, "", TableKind.XLSX_TYPE, csv(DOORS)), "NOT_XLSX", TableKind.CSV_TYPE);
        refused(Api.upload(inventory, "", TableKind.CSV_TYPE, csv("ISO-10303-21;")), "NOT_CSV", "application/x-step");
        refused(Api.upload(inventory, "", TableKind.CSV_TYPE, csv("%PDF-1.7\0")), "NOT_CSV", "neither text");
        refused(Api.upload(inventory, "", "application/zip", template(TableKind.XLSX)), "NOT_IFCZIP", "spreadsheet");
    }

    private static void refused(Response answer, String code, String hint) {
        answer.then()
                .statusCode(422)
                .body("violations[0].code", equalTo(code))
                .body("violations[0].message", containsString(hint));
    }
}
