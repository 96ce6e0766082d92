package nl.stadsmijn.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.scheme.KnownSchemes;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.AuthorizationMatrixTest;
import nl.stadsmijn.kit.test.Operation;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Relation;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class HubAuthorizationTest extends AuthorizationMatrixTest {

    private static final String LOT = "lot";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Inject
    Descriptions descriptions;

    @Inject
    Stocked stocked;

    @Inject
    KnownSchemes schemes;

    @Inject
    KnownProductTypes productTypes;

    @BeforeEach
    void theSchemeOfTheExamples() {
        schemes.hear("hollow-core-slab");
        productTypes.hear("hollow-core-slab", null, "Kanaalplaat");
        productTypes.hear("concrete-paving-slab", null, "Betontegel");
    }

    @Override
    protected Map<String, String> pathParameters(Operation operation, Relation relation) {
        if (operation.is("POST", "/merges")) {
            return Map.of(
                    "one",
                    atHand(relation).toString(),
                    "other",
                    atHand(relation).toString());
        }
        if (operation.is("POST", "/transfers")) {
            return Map.of(
                    "one",
                    atHand(relation).toString(),
                    "hub",
                    Api.hub(Organisations.OTHER).toString());
        }
        if (operation.is("POST", "/shipments")) {
            return Map.of(
                    "reservation",
                    firm(atHand(relation), Organisations.ARCHITECT).toString());
        }
        if (operation.parameters().isEmpty()) {
            return Map.of();
        }
        var mine = relation == Relation.OWN ? Organisations.CONTRACTOR : Organisations.OTHER;
        return switch (operation.path().split("/")[1]) {
            case "stock" -> stock(operation, relation, mine);
            case "transfers" -> Map.of("id", transfer(operation, relation).toString());
            case "shipments" -> Map.of("id", shipment(operation, relation).toString());
            case "reservations" -> Map.of("id", reservation(mine, relation).toString());
            case "hubs" -> hub(operation, relation, mine);
            case "reconciliations" -> Map.of("id", reconciliation().toString());
            default -> throw new AssertionError("an operation that this test does not know: " + operation);
        };
    }

    @Override
    protected Optional<String> body(Operation operation, Map<String, String> parameters) {
        return switch (operation.method() + " " + operation.path()) {
            case "POST /merges" ->
                Optional.of("{\"lotIds\": [\"%s\", \"%s\"]}".formatted(parameters.get("one"), parameters.get("other")));
            case "POST /transfers" -> Optional.of(planned(parameters.get("one"), parameters.get("hub")));
            case "POST /shipments" ->
                Optional.of("{\"reservationId\": \"%s\", \"destination\": {\"name\": \"Kade 12\"}}"
                        .formatted(parameters.get("reservation")));
            case "POST /stock/{lotId}/dispositions" -> Optional.of("{\"kind\": \"RETURN\", \"reason\": \"fetched\"}");
            default -> super.body(operation, parameters);
        };
    }

    @Override
    protected Map<String, String> parametersToRepeat(Operation operation) {
        return switch (operation.path()) {
            case "/hubs/{id}/announcements" ->
                Map.of(
                        "id",
                        Api.hub(Organisations.OTHER).toString(),
                        LOT,
                        heldBy(Organisations.CONTRACTOR).toString());
            case "/hubs/{id}/shelvings" -> {
                var hub = Api.hub(Organisations.CONTRACTOR);
                place(hub, Organisations.CONTRACTOR);
                yield Map.of("id", hub.toString(), LOT, inHub(hub).toString());
            }
            case "/merges" -> {
                var hub = Api.hub(Organisations.CONTRACTOR);
                yield Map.of("one", inHub(hub).toString(), "other", inHub(hub).toString());
            }
            case "/reservations" -> Map.of(LOT, heldBy(Organisations.OTHER).toString());
            case "/stock/{lotId}/dispositions", "/stock/{lotId}/storage-extensions" ->
                Map.of("lotId", inHub(Api.hub(Organisations.CONTRACTOR)).toString());
            case "/transfers/{id}/receipt", "/transfers/{id}/return" ->
                Map.of("id", dispatched(operation).toString());
            default -> pathParameters(operation, Relation.OWN);
        };
    }

    @Override
    protected Optional<Object> bodyToRepeat(Operation operation, Map<String, String> parameters) {
        return super.bodyToRepeat(operation, parameters)
                .map(Object::toString)
                .map(text -> parameters.containsKey(LOT) ? text.replaceFirst(ID, parameters.get(LOT)) : text)
                .map(text -> operation.path().endsWith("/shelvings") ? text.replace("A-01-3", "A-01-1") : text)
                .map(text -> text.replaceAll("2026-03-02T[^\"]+", Instant.now().toString()));
    }

    /** Owned and held by the caller, in a hub of its own. */
    private UUID inHub(UUID hub) {
        var lot = atHand(Relation.OWN);
        Api.as(Organisations.CONTRACTOR, "hub-operator")
                .body("{\"lines\": [{\"lotId\": \"%s\"}]}".formatted(lot))
                .post("/hubs/%s/intakes".formatted(hub))
                .then()
                .statusCode(201);
        return lot;
    }

    private UUID dispatched(Operation operation) {
        var transfer = transfer(operation, Relation.OWN);
        Api.as(sender(operation, Relation.OWN), "hub-operator")
                .post("/transfers/%s/dispatch".formatted(transfer))
                .then()
                .statusCode(200);
        return transfer;
    }

    /** Owned, or owned by another and held, or neither. */
    private UUID lot(Relation relation) {
        var id = Ids.next();
        descriptions.hear(lot(id).put(
                        "ownerId",
                        (relation == Relation.OWN ? Organisations.CONTRACTOR : Organisations.OTHER).toString())
                .put(
                        "holderId",
                        (relation == Relation.RELATED ? Organisations.CONTRACTOR : Organisations.OTHER).toString()));
        return id;
    }

    /** On the site: owned and held, or held only, or neither. */
    private UUID atHand(Relation relation) {
        var owner = relation == Relation.OWN ? Organisations.CONTRACTOR : Organisations.OTHER;
        var holder = relation == Relation.OTHER ? Organisations.OTHER : Organisations.CONTRACTOR;
        return stocked.onSite(lot(Ids.next())
                .put("massPerUnit", "2838")
                .put("ownerId", owner.toString())
                .put("holderId", holder.toString()));
    }

    private Map<String, String> stock(Operation operation, Relation relation, UUID mine) {
        if (operation.is("POST", "/stock/{lotId}/dispositions") && relation == Relation.RELATED) {
            return Map.of("lotId", decided(operation, atHand(relation)).toString());
        }
        return operation.parameters().contains("dispositionId")
                ? decision(mine)
                : Map.of("lotId", (operation.method().equals("GET") ? lot(relation) : atHand(relation)).toString());
    }

    /** What its owner has decided whoever has it carries out by sending the same. */
    private static UUID decided(Operation operation, UUID lot) {
        Api.as(Organisations.OTHER, "owner")
                .body(operation.example().orElseThrow())
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201);
        return lot;
    }

    /** Of an owner, about a lot in a hub of another. */
    private Map<String, String> decision(UUID owner) {
        var hub = Api.hub(Organisations.OTHER);
        var lot = heldBy(owner);
        Api.as(Organisations.OTHER, "hub-operator")
                .body("{\"lines\": [{\"lotId\": \"%s\"}]}".formatted(lot))
                .post("/hubs/%s/intakes".formatted(hub))
                .then()
                .statusCode(201);
        var decided = Api.id(Api.as(owner, "owner")
                .body("{\"kind\": \"RETURN\", \"reason\": \"fetched\"}")
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201));
        return Map.of("lotId", lot.toString(), "dispositionId", decided.toString());
    }

    private static String planned(String lot, String hub) {
        return "{\"toHubId\": \"%s\", \"expectedOn\": \"2099-03-02\", \"lines\": [{\"lotId\": \"%s\"}]}"
                .formatted(hub, lot);
    }

    private UUID heldBy(UUID holder) {
        return stocked.onSite(lot(Ids.next()).put("ownerId", holder.toString()).put("holderId", holder.toString()));
    }

    /** From one organisation to another: the caller receives what it is up to the receiver to do, and else sends; a related one is the other way round. */
    private UUID transfer(Operation operation, Relation relation) {
        var sender = sender(operation, relation);
        var receiver = receiver(operation, relation);
        return Api.id(Api.as(sender, "hub-operator")
                .body(planned(heldBy(sender).toString(), Api.hub(receiver).toString()))
                .post("/transfers")
                .then()
                .statusCode(201));
    }

    private UUID shipment(Operation operation, Relation relation) {
        var sender = sender(operation, relation);
        var reservation = firm(heldBy(sender), receiver(operation, relation));
        return Api.id(Api.as(sender, "hub-operator")
                .body("{\"reservationId\": \"%s\", \"destination\": {\"name\": \"Kade 12\"}}".formatted(reservation))
                .post("/shipments")
                .then()
                .statusCode(201));
    }

    private static UUID sender(Operation operation, Relation relation) {
        return callerSends(operation, relation) && relation != Relation.OTHER
                ? Organisations.CONTRACTOR
                : Organisations.OTHER;
    }

    private static UUID receiver(Operation operation, Relation relation) {
        return !callerSends(operation, relation) && relation != Relation.OTHER
                ? Organisations.CONTRACTOR
                : Organisations.ARCHITECT;
    }

    private static boolean callerSends(Operation operation, Relation relation) {
        return !operation.path().endsWith("/receipt") && relation != Relation.RELATED;
    }

    private UUID firm(UUID lot, UUID holder) {
        var reservation = Api.id(Api.as(holder, "builder")
                .body("{\"lines\": [%s]}".formatted(Api.line(lot, "1", "piece")))
                .post("/reservations")
                .then()
                .statusCode(201));
        Api.as(holder, "builder")
                .body("{}")
                .post("/reservations/%s/confirmation".formatted(reservation))
                .then()
                .statusCode(200);
        return reservation;
    }

    private static ObjectNode lot(UUID id) {
        return Others.slabs(id, 12);
    }

    /** Of the caller's, or of something that another has and the caller has in hand, or of neither. */
    private UUID reservation(UUID holder, Relation relation) {
        var lot = Ids.next();
        var keeper = relation == Relation.RELATED ? Organisations.CONTRACTOR : Organisations.OTHER;
        descriptions.hear(lot(lot).put("ownerId", Ids.next().toString()).put("holderId", keeper.toString()));
        return Api.id(Api.as(holder, "builder")
                .body("{\"lines\": [%s]}".formatted(Api.line(lot, "1", "piece")))
                .post("/reservations")
                .then()
                .statusCode(201));
    }

    private static UUID reconciliation() {
        return Api.id(Api.as(Organisations.OTHER, "admin")
                .post("/reconciliations")
                .then()
                .statusCode(202));
    }

    private Map<String, String> hub(Operation operation, Relation relation, UUID operator) {
        var hub = Api.hub(operator);
        if (operation.parameters().contains("announcementId")) {
            return Map.of(
                    "id",
                    hub.toString(),
                    "announcementId",
                    announcement(hub, relation == Relation.OTHER ? Organisations.OTHER : Organisations.CONTRACTOR)
                            .toString());
        }
        if (operation.parameters().contains("placeId")) {
            return Map.of("id", hub.toString(), "placeId", place(hub, operator));
        }
        if (!operation.parameters().contains("intakeId")) {
            return Map.of("id", hub.toString());
        }
        var intake = Api.id(Api.as(operator, "hub-operator")
                .body("{\"lines\": [{\"lotId\": \"%s\"}]}".formatted(Ids.next()))
                .post("/hubs/%s/intakes".formatted(hub))
                .then()
                .statusCode(201));
        return Map.of("id", hub.toString(), "intakeId", intake.toString());
    }

    private UUID announcement(UUID hub, UUID announcer) {
        var lot = Ids.next();
        descriptions.hear(lot(lot).put("ownerId", announcer.toString()));
        return Api.id(Api.as(announcer, "builder")
                .body("{\"expectedOn\": \"%s\", \"lines\": [{\"lotId\": \"%s\"}]}"
                        .formatted(LocalDate.now().plusDays(20), lot))
                .post("/hubs/%s/announcements".formatted(hub))
                .then()
                .statusCode(201));
    }

    private static String place(UUID hub, UUID operator) {
        return Api.as(operator, "hub-operator")
                .body("{\"codes\": [\"A-01-1\"]}")
                .post("/hubs/%s/places".formatted(hub))
                .then()
                .statusCode(201)
                .extract()
                .path("places[0].id");
    }
}
