package nl.stadsmijn.inventory;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.inventory.media.Pdfs;
import nl.stadsmijn.inventory.media.Pictures;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.AuthorizationMatrixTest;
import nl.stadsmijn.kit.test.Operation;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Relation;
import nl.stadsmijn.kit.test.platform.PlatformResource;

/** Every operation by every role on its own, a shared and a strange donor and what hangs on it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AuthorizationTest extends AuthorizationMatrixTest {

    private static final String DONOR_ID = "donorId";
    private static final String DISPOSAL = """
            {"name":"Puin","receiverId":"%s","eural":"17 01 07","mass":{"value":"2.5","unit":"t"},"on":"2026-11-20"}""";

    @Override
    protected Map<String, String> pathParameters(Operation operation, Relation relation) {
        var object = operation.path().split("/")[1];
        var donor = donor(relation);
        return switch (object) {
            case "donors" -> {
                if (operation.method().equals("GET")) {
                    publish(inventory(donor, relation, true), relation);
                }
                yield Map.of("id", donor.toString());
            }
            case "inventories" ->
                Map.of("id", ofInventory(operation, donor, relation).toString(), DONOR_ID, donor.toString());
            case "elements" ->
                Map.of("id", ofElements(operation, donor, relation).toString());
            case "photos" ->
                Map.of(
                        "id",
                        document(element(donor, relation, relation != Relation.OTHER), relation)
                                .toString());
            case "imports" -> Map.of("id", job(donor, relation).toString());
            case "descriptions" ->
                Map.of(
                        "id",
                        operation.method().equals("PUT") || operation.method().equals("POST")
                                ? walkIn(relation).toString()
                                : element(donor, relation, relation != Relation.OTHER)
                                        .toString());
            case "receivers" -> Map.of("id", receiver(relation).toString());
            case "disposals" -> Map.of("id", disposal(donor, relation).toString());
            case "import-templates" -> Map.of("format", "csv");
            case "product-types" -> Map.of("key", "hollow-core-slab");
            default -> Map.of();
        };
    }

    @Override
    protected Optional<String> body(Operation operation, Map<String, String> parameters) {
        return switch (operation.method() + " " + operation.path()) {
            case "POST /inventories" ->
                Optional.of("{\"donorId\":\"%s\",\"stage\":\"DETAILED\"}".formatted(parameters.get(DONOR_ID)));
            case "PUT /descriptions/{id}" -> Optional.of(Api.DOORS);
            case "POST /inventories/{id}/disposals" -> Optional.of(DISPOSAL.formatted(Accounting.receiver()));
            case "POST /inventories/{id}/imports" -> Optional.of("ISO-10303-21;");
            case "POST /elements/{id}/photos", "POST /descriptions/{id}/photos" ->
                Optional.of("%PDF-1.7, sent as a photo");
            default -> super.body(operation, parameters);
        };
    }

    @Override
    protected Optional<Object> bodyToRepeat(Operation operation, Map<String, String> parameters) {
        return switch (operation.path()) {
            case "/elements/{id}/photos", "/descriptions/{id}/photos" -> Optional.of(Pictures.jpeg(60, 40));
            case "/inventories/{id}/closure" -> Optional.of("{}");
            case "/product-types" -> super.body(operation, parameters).map(AuthorizationTest::anotherType);
            default -> super.bodyToRepeat(operation, parameters);
        };
    }

    /** The matrix adds the type of the example itself, and no two types have a label in common. */
    private static String anotherType(String example) {
        var number = UUID.randomUUID();
        return example.replace("cork-flooring", "cork-" + number)
                .replaceAll("Kurkvloer|Cork flooring|Korkboden|Sol en liège", "$0 " + number);
    }

    /** Described and owned, or described and held for another, or neither. */
    private static UUID walkIn(Relation relation) {
        return switch (relation) {
            case OWN -> Api.walkIn(Organisations.CONTRACTOR, Api.DOORS);
            case RELATED ->
                Api.walkIn(
                        Organisations.CONTRACTOR,
                        Api.DOORS.replaceFirst("\\{", "{\"ownerId\":\"" + Organisations.OTHER + "\","));
            case OTHER -> Api.walkIn(Organisations.OTHER, Api.DOORS);
        };
    }

    private static UUID donor(Relation relation) {
        var json = Api.DONOR.formatted("1996");
        return switch (relation) {
            case OWN -> Api.donor();
            case RELATED ->
                id(Api.as(Organisations.OTHER, Role.OWNER)
                        .contentType("application/json")
                        .body(json.replaceFirst("\\{", "{\"participantIds\":[\"" + Organisations.CONTRACTOR + "\"],"))
                        .post("/donors"));
            case OTHER ->
                id(Api.stranger()
                        .contentType("application/json")
                        .body(json.replace("\"municipality\":\"Nijmegen\"", "\"municipality\":\"Arnhem\""))
                        .post("/donors"));
        };
    }

    /** In the state that the operation needs. */
    private static UUID ofElements(Operation operation, UUID donor, Relation relation) {
        var verb = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return switch (verb) {
            case "harvests", "withdrawal" -> element(donor, relation, true);
            case "publication" -> {
                var element = element(donor, relation, true);
                act(element, relation, "withdrawal", "{\"reason\":\"It was found rotten.\"}", 200);
                yield element;
            }
            default -> element(donor, relation, false);
        };
    }

    private static void act(UUID element, Relation relation, String verb, String json, int status) {
        Api.as(keeper(relation), Role.CONTRACTOR)
                .contentType("application/json")
                .body(json)
                .post("/elements/{id}/" + verb, element)
                .then()
                .statusCode(status);
    }

    /** In the state that the operation needs. */
    private static UUID ofInventory(Operation operation, UUID donor, Relation relation) {
        var path = operation.path();
        if (path.endsWith("/closure")) {
            return harvested(donor, relation);
        }
        var published = path.endsWith("/material-balance")
                || path.endsWith("/report")
                || path.endsWith("/hazards")
                || path.endsWith("/disposals")
                || operation.is("GET", "/inventories/{id}");
        var inventory = inventory(donor, relation, published || path.endsWith("/publication"));
        if (published) {
            publish(inventory, relation);
        }
        return inventory;
    }

    /** Nothing of it is left to be accounted for. */
    private static UUID harvested(UUID donor, Relation relation) {
        var inventory = inventory(donor, relation, false);
        var element = add(inventory, relation);
        publish(inventory, relation);
        act(
                element,
                relation,
                "harvests",
                "{\"harvested\":{\"value\":\"12\",\"unit\":\"piece\"},\"on\":\"2026-11-01\"}",
                201);
        return inventory;
    }

    private static void publish(UUID inventory, Relation relation) {
        Api.as(keeper(relation), Role.CONTRACTOR)
                .post("/inventories/{id}/publication", inventory)
                .then()
                .statusCode(200);
    }

    private static UUID receiver(Relation relation) {
        return id(Api.as(keeper(relation), Role.CONTRACTOR)
                .contentType("application/json")
                .body(Accounting.CRUSHER)
                .post("/receivers"));
    }

    private static UUID disposal(UUID donor, Relation relation) {
        var inventory = inventory(donor, relation, true);
        publish(inventory, relation);
        return id(Api.as(keeper(relation), Role.CONTRACTOR)
                .contentType("application/json")
                .body(DISPOSAL.formatted(receiver(relation)))
                .post("/inventories/{id}/disposals", inventory));
    }

    private static UUID inventory(UUID donor, Relation relation, boolean withElement) {
        var inventory = id(Api.as(keeper(relation), Role.CONTRACTOR)
                .contentType("application/json")
                .body(Map.of("donorId", donor, "stage", "DETAILED"))
                .post("/inventories"));
        if (withElement) {
            add(inventory, relation);
        }
        return inventory;
    }

    private static UUID element(UUID donor, Relation relation, boolean published) {
        var inventory = inventory(donor, relation, false);
        var element = add(inventory, relation);
        if (published) {
            publish(inventory, relation);
        }
        return element;
    }

    private static UUID add(UUID inventory, Relation relation) {
        return id(Api.as(keeper(relation), Role.CONTRACTOR)
                .contentType("application/json")
                .body(Api.SLABS)
                .post("/inventories/{id}/elements", inventory));
    }

    private static UUID job(UUID donor, Relation relation) {
        var submitted = Api.as(keeper(relation), Role.CONTRACTOR)
                .contentType("application/x-step")
                .body("ISO-10303-21;".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post("/inventories/{id}/imports", inventory(donor, relation, false));
        submitted.then().statusCode(202);
        return UUID.fromString(submitted.jsonPath().getString("id"));
    }

    private static UUID document(UUID element, Relation relation) {
        return id(Api.as(keeper(relation), Role.CONTRACTOR)
                .contentType("application/pdf")
                .body(Pdfs.report())
                .post("/elements/{id}/photos", element));
    }

    private static UUID keeper(Relation relation) {
        return relation == Relation.OWN ? Organisations.CONTRACTOR : Organisations.OTHER;
    }

    private static UUID id(io.restassured.response.Response created) {
        created.then().statusCode(201);
        return UUID.fromString(created.jsonPath().getString("id"));
    }
}
