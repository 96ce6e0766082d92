package nl.stadsmijn.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
        if (operation.parameters().isEmpty()) {
            return Map.of();
        }
        var mine = relation == Relation.OWN ? Organisations.CONTRACTOR : Organisations.OTHER;
        return switch (operation.path().split("/")[1]) {
            case "stock" ->
                Map.of("lotId", (operation.method().equals("GET") ? lot(relation) : atHand(relation)).toString());
            case "reservations" -> Map.of("id", reservation(mine).toString());
            case "hubs" -> hub(operation, mine);
            case "reconciliations" -> Map.of("id", reconciliation().toString());
            default -> throw new AssertionError("an operation that this test does not know: " + operation);
        };
    }

    @Override
    protected Optional<String> body(Operation operation, Map<String, String> parameters) {
        return operation.is("POST", "/merges")
                ? Optional.of(
                        "{\"lotIds\": [\"%s\", \"%s\"]}".formatted(parameters.get("one"), parameters.get("other")))
                : super.body(operation, parameters);
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

    private static ObjectNode lot(UUID id) {
        return Others.slabs(id, 12);
    }

    private UUID reservation(UUID holder) {
        var lot = Ids.next();
        descriptions.hear(lot(lot).put("ownerId", Ids.next().toString()));
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

    private static Map<String, String> hub(Operation operation, UUID operator) {
        var hub = Api.hub(operator);
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
}
