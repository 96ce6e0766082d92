package nl.stadsmijn.inventory.imports;

import static nl.stadsmijn.inventory.imports.Tables.csv;
import static nl.stadsmijn.inventory.imports.Tables.imported;
import static nl.stadsmijn.inventory.imports.Tables.rows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.Moved;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** An element that lies in another's hub: there it is said what it is, whatever way its inventory would say otherwise; its owner sets the price. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ElementsInOtherHandsTest {

    private static final String DOORS = Api.DOORS.replaceFirst("\\{", "{\"externalId\":\"D-1\",");

    @Inject
    KafkaProbe kafka;

    @Test
    void itsInventorySetsThePriceAloneAndOnceItIsSoldNothing() {
        var inventory = Api.inventory();
        var doors = Api.element(inventory, DOORS);
        Api.publish(inventory).then().statusCode(200);
        Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", "6", "unit", "piece"), "on", "2026-11-01"))
                .post("/elements/{id}/harvests", doors)
                .then()
                .statusCode(201);
        change(doors, DOORS.replace("\"technical\":2", "\"technical\":3")).statusCode(200);
        var now = DOORS.replace("\"technical\":2", "\"technical\":3");

        Moved.toHub(kafka, doors, Organisations.CONTRACTOR, 1);
        change(doors, DOORS.replace("timber-door", "hollow-core-slab").replace("25.00", "20.00"))
                .statusCode(403)
                .body("violations.field", hasItems("condition.technical", "productType"))
                .body("violations.code", everyItem(equalTo("SAID_BY_HOLDER")))
                .body("violations.find { it.field == 'condition.technical' }.value", equalTo("2"))
                .body("violations[0].message", containsString("the lot is in a hub"))
                .body("violations[0].message", containsString("set price and minimumOrder alone"));
        change(doors, now.replace("D-1", "D-2")).statusCode(403).body("violations[0].field", equalTo("externalId"));
        change(doors, now.replace("25.00", "20.00").replace("\"externalId\":\"D-1\",", ""))
                .statusCode(200)
                .body("externalId", equalTo("D-1"))
                .body("price.perUnit.amount", equalTo("20.00"));

        Moved.toHub(kafka, doors, Organisations.OTHER, 2);
        change(doors, now)
                .statusCode(403)
                .body("violations.code", contains("SET_BY_OWNER"))
                .body("violations[0].field", equalTo("price.perUnit.amount"));
        change(doors, now.replace("25.00", "20.00")).statusCode(200);
    }

    @Test
    void whoSoldItOnTheSiteNeitherPricesNorWithdrawsItAndSaysWhatItIs() {
        var doors = listed(Api.inventory(), DOORS);
        Moved.sold(kafka, doors, Organisations.OTHER, 1);
        change(doors, DOORS.replace("25.00", "20.00"))
                .statusCode(403)
                .body("violations.code", contains("SET_BY_OWNER"));
        Api.contractor()
                .contentType("application/json")
                .body("{\"reason\":\"not for sale\"}")
                .post("/elements/{id}/withdrawal", doors)
                .then()
                .statusCode(403)
                .body("detail", startsWith("Its title has passed"));
        change(doors, DOORS.replace("\"technical\":2", "\"technical\":3")).statusCode(200);
    }

    @Test
    void aTableChangesItsPriceAlone() {
        var inventory = Api.inventory();
        var here = listed(inventory, DOORS.replace("D-1", "D-2"));
        var there = listed(inventory, DOORS);
        Moved.toHub(kafka, there, Organisations.CONTRACTOR, 1);

        var job = imported(inventory, "?mode=upsert", csv("""
                Eigen id;Naam;Producttype;Aantal;Eenheid;Technische conditie;Prijs per eenheid;Status
                D-1;Binnendeur;timber-door;6;stuk;1;25,00;geoogst
                D-2;Binnendeur;timber-door;6;stuk;1;25,00;geoogst
                """));
        job.then().body("result.updated", equalTo(1)).body("result.rejected", equalTo(1));
        rows(job)
                .then()
                .body("items[0].outcome", equalTo("REJECTED"))
                .body("items[0].notices.code", contains("SAID_BY_HOLDER"))
                .body("items[0].notices[0].field", equalTo("condition.technical"))
                .body("items[0].notices[0].heading", equalTo("Technische conditie"))
                .body("items[0].notices[0].message", startsWith("must stay as it is: the lot is in a hub"))
                .body("items[1].outcome", equalTo("UPDATED"));
        element(there).body("condition.technical", equalTo(2));
        element(here).body("condition.technical", equalTo(1));

        var priced = csv("""
                Eigen id;Naam;Producttype;Aantal;Eenheid;Technische conditie;Prijs per eenheid;Status
                D-1;Binnendeur;timber-door;6;stuk;2;19,00;geoogst
                """);
        imported(inventory, "?mode=upsert", priced).then().body("result.updated", equalTo(1));
        Moved.toHub(kafka, there, Organisations.OTHER, 2);
        imported(inventory, "?mode=upsert", priced).then().body("result.unchanged", equalTo(1));
        var cheaper = new String(priced, StandardCharsets.UTF_8).replace("19,00", "18,00");
        rows(imported(inventory, "?mode=upsert", csv(cheaper)))
                .then()
                .body("items[0].outcome", equalTo("REJECTED"))
                .body("items[0].notices.code", contains("SET_BY_OWNER"))
                .body("items[0].notices[0].heading", equalTo("Prijs per eenheid"));
    }

    @Test
    void aModelDoesNotSayWhatItIs() {
        var inventory = Api.inventory();
        var beam = listed(inventory, """
                {"externalId":"steel-beam/6000","name":"Ligger","productType":"steel-beam","amount":{"value":"1","unit":"piece"},
                 "globalIds":["0000000000000000000001"],"condition":{"technical":2},"price":{"kind":"ON_REQUEST"}}""");
        Moved.toHub(kafka, beam, Organisations.CONTRACTOR, 1);
        var model = ModelText.of("""
                #10=IFCBEAM('0000000000000000000001',$,'HEA 200',$,$,$,$,$,.BEAM.);
                #11=IFCQUANTITYLENGTH('Length',$,$,6000.,$);
                #12=IFCELEMENTQUANTITY('0000000000000000000003',$,'BaseQuantities',$,$,(#11));
                #13=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#12);
                """).getBytes(StandardCharsets.UTF_8);

        var job = Api.ended(Api.upload(inventory, "?mode=upsert", "application/x-step", model));

        job.then().body("result.rejected", equalTo(1)).body("result.updated", equalTo(0));
        rows(job).then().body("items[0].notices.code", hasItem("SAID_BY_HOLDER"));
        element(beam).body("geometry", equalTo(null));
    }

    private static UUID listed(UUID inventory, String json) {
        return Api.element(inventory, json.replaceFirst("\\{", "{\"state\":\"HARVESTED\","));
    }

    private static ValidatableResponse element(UUID element) {
        return Api.contractor().get("/elements/{id}", element).then();
    }

    private static ValidatableResponse change(UUID element, String json) {
        return Api.contractor()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(json)
                .put("/elements/{id}", element)
                .then();
    }
}
