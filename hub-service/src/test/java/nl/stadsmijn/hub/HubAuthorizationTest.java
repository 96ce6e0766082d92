package nl.stadsmijn.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.harvest.Descriptions;
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
    KnownSchemes schemes;

    @BeforeEach
    void theSchemeOfTheExamples() {
        schemes.hear("hollow-core-slab");
    }

    @Override
    protected Map<String, String> pathParameters(Operation operation, Relation relation) {
        if (operation.parameters().isEmpty()) {
            return Map.of();
        }
        var mine = relation == Relation.OWN ? Organisations.CONTRACTOR : Organisations.OTHER;
        return switch (operation.path().split("/")[1]) {
            case "stock" -> Map.of("lotId", lot(relation).toString());
            case "reservations" -> Map.of("id", reservation(mine).toString());
            case "hubs" -> hub(operation, mine);
            default -> throw new AssertionError("an operation that this test does not know: " + operation);
        };
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

    private static Map<String, String> hub(Operation operation, UUID operator) {
        var hub = Api.hub(operator);
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
