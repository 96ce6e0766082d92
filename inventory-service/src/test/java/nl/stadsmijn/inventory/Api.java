package nl.stadsmijn.inventory;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;

/** What the tests of this service ask of it, as its clients do. */
public final class Api {

    public static final String DONOR = """
            {"name":"Woningen Schependomlaan","scope":"B_AND_U","occasion":"DEMOLITION","place":{"lat":51.8449,"lon":5.8428},
             "address":{"street":"Schependomlaan","houseNumber":"1","city":"Nijmegen"},"municipality":"Nijmegen","buildYear":%s,
             "demolitionWindow":{"from":"2027-02-01","until":"2027-04-30"}}""";

    public static final String SLABS = """
            {"externalId":"slab-7910x1200","name":"Kanaalplaat","productType":"hollow-core-slab","amount":{"value":"12","unit":"piece"},
             "geometry":{"lengthMm":7910,"widthMm":1200,"thicknessMm":200},"condition":{"technical":2},
             "price":{"kind":"FIXED","perUnit":{"amount":"95.00","currency":"EUR"}}}""";

    public static final String DOORS = """
            {"name":"Binnendeur","productType":"timber-door","amount":{"value":"6","unit":"piece"},"condition":{"technical":2},
             "price":{"kind":"FIXED","perUnit":{"amount":"25.00","currency":"EUR"}}}""";

    private Api() {}

    public static RequestSpecification contractor() {
        return as(Organisations.CONTRACTOR, Role.CONTRACTOR);
    }

    public static RequestSpecification stranger() {
        return as(Organisations.OTHER, Role.CONTRACTOR);
    }

    public static RequestSpecification as(UUID organisation, String... roles) {
        return given().header("Authorization", Tokens.bearer(organisation, roles))
                .basePath("/api/v1");
    }

    public static RequestSpecification anybody() {
        return given().basePath("/api/v1");
    }

    /** A donor of 1996, which needs no asbestos report. */
    public static UUID donor() {
        return donor("1996");
    }

    public static UUID donor(String buildYear) {
        return created(contractor()
                .contentType("application/json")
                .body(DONOR.formatted(buildYear))
                .post("/donors"));
    }

    /** The name of a municipality that no other test has. */
    public static String municipality() {
        return "Proef-"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                        .collect(Collectors.joining());
    }

    public static UUID inventory(UUID donor) {
        return created(contractor()
                .contentType("application/json")
                .body(Map.of("donorId", donor, "stage", "DETAILED", "surveyedOn", "2026-11-18"))
                .post("/inventories"));
    }

    public static UUID inventory() {
        return inventory(donor());
    }

    public static UUID element(UUID inventory, String json) {
        return created(
                contractor().contentType("application/json").body(json).post("/inventories/{id}/elements", inventory));
    }

    public static Response publish(UUID inventory) {
        return contractor().post("/inventories/{id}/publication", inventory);
    }

    /** A published lot of twelve slabs. */
    public static UUID slabs() {
        var inventory = inventory();
        var slabs = element(inventory, SLABS);
        publish(inventory).then().statusCode(200);
        return slabs;
    }

    /** What walked in at a hub of this organisation. */
    public static UUID walkIn(UUID holder, String json) {
        var answer = as(holder, Role.HUB_OPERATOR)
                .contentType("application/json")
                .body(json)
                .post("/descriptions");
        answer.then().statusCode(201);
        return UUID.fromString(answer.jsonPath().getString("lotId"));
    }

    public static Response upload(UUID inventory, String query, String type, byte[] file) {
        return contractor().contentType(type).body(file).post("/inventories/" + inventory + "/imports" + query);
    }

    /** The job when it has ended. */
    public static Response ended(Response submitted) {
        submitted.then().statusCode(202);
        return ended(submitted.jsonPath().getUUID("id"));
    }

    /** The job when it has ended. */
    public static Response ended(UUID id) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> contractor().get("/imports/{id}", id),
                        job -> !job.jsonPath().getString("status").matches("QUEUED|RUNNING"));
    }

    public static byte[] realFloor() {
        try (var in = Api.class.getResourceAsStream("/demo/ROOT-kanaalplaatvloer.ifczip")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static UUID created(Response response) {
        response.then().statusCode(201);
        return UUID.fromString(response.jsonPath().getString("id"));
    }
}
