package nl.stadsmijn.matching.deal;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.AuthorizationMatrixTest;
import nl.stadsmijn.kit.test.Operation;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Relation;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.matching.supply.SuppliedLot.Price;
import nl.stadsmijn.matching.supply.SupplyScene;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AuthorizationOfMatchingTest extends AuthorizationMatrixTest {

    private static final UUID CALLER = Organisations.ARCHITECT;

    @Inject
    SupplyScene scene;

    @Inject
    DealRepository deals;

    @BeforeEach
    void productTypes() {
        scene.empty();
        scene.productTypes();
    }

    @Override
    protected UUID caller(Operation operation) {
        return CALLER;
    }

    @Override
    protected Map<String, String> pathParameters(Operation operation, Relation relation) {
        var owner = relation == Relation.OTHER ? Organisations.OTHER : CALLER;
        var path = operation.path();
        if (operation.is("POST", "/deals")) {
            return Map.of("lot", lot(Organisations.CONTRACTOR));
        }
        if (path.startsWith("/lots/{id}")) {
            return Map.of("id", lot(owner));
        }
        if (path.startsWith("/projects/{id}")) {
            return Map.of("id", project(owner));
        }
        if (path.startsWith("/demands/{id}")) {
            return Map.of("id", demand(owner));
        }
        if (path.startsWith("/saved-searches/{id}")) {
            return Map.of("id", savedSearch(owner));
        }
        return path.startsWith("/deals/{id}") ? Map.of("id", deal(path, relation)) : Map.of();
    }

    @Override
    protected Optional<String> body(Operation operation, Map<String, String> parameters) {
        return operation.is("POST", "/deals")
                ? Optional.of("{\"lotId\":\"%s\",\"amount\":{\"value\":\"4\",\"unit\":\"piece\"}}"
                        .formatted(parameters.get("lot")))
                : operation.example();
    }

    private String lot(UUID owner) {
        return scene.slabs().owner(owner).publish().id.toString();
    }

    private static String project(UUID organisation) {
        return created(organisation, "/projects", "id", """
                {"name":"Woningen Malburgen","place":{"lat":51.9851,"lon":5.8987},
                 "buildWindow":{"from":"2027-03-01","until":"2027-12-31"}}
                """);
    }

    private static String demand(UUID organisation) {
        return created(organisation, "/projects/" + project(organisation) + "/demands", "id", """
                {"productType":"hollow-core-slab","amount":{"value":"4","unit":"piece"}}
                """);
    }

    private static String savedSearch(UUID organisation) {
        return created(organisation, "/saved-searches", "id", """
                {"name":"Kanaalplaten","filter":{"productType":["hollow-core-slab"]}}
                """);
    }

    private static String created(UUID organisation, String path, String id, String body) {
        return given().header("Authorization", Tokens.bearer(organisation, "architect"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .path(id);
    }

    private String deal(String path, Relation relation) {
        return switch (path) {
            case "/deals/{id}/acceptance" -> asSeller(new DealState.Proposed(), relation);
            case "/deals/{id}/confirmation" -> asBuyer(new DealState.Reserved(Instant.EPOCH, null), relation);
            case "/deals/{id}/delivery" -> delivery(relation);
            default ->
                relation == Relation.RELATED
                        ? asSeller(new DealState.Agreed(), relation)
                        : asBuyer(new DealState.Agreed(), relation);
        };
    }

    private String delivery(Relation relation) {
        var held = scene.slabs();
        if (relation == Relation.RELATED) {
            held.book("holderId", CALLER);
        }
        held.tellStock();
        var seller = relation == Relation.OWN ? CALLER : Organisations.OTHER;
        return deal(Organisations.CONTRACTOR, seller, new DealState.Confirmed(null, null), held.id);
    }

    private String asSeller(DealState state, Relation relation) {
        var seller = relation == Relation.OTHER ? Organisations.OTHER : CALLER;
        return deal(Organisations.CONTRACTOR, seller, state, Ids.next());
    }

    private String asBuyer(DealState state, Relation relation) {
        var buyer = relation == Relation.OTHER ? Organisations.OTHER : CALLER;
        return deal(buyer, Organisations.CONTRACTOR, state, Ids.next());
    }

    private String deal(UUID buyer, UUID seller, DealState state, UUID lot) {
        var terms = new Deal.Terms(
                Amount.of(4, Unit.PIECE),
                new Price(Price.Kind.FIXED, Money.euro("95.00")),
                null,
                null,
                null,
                null,
                null);
        var deal = new Deal(
                Ids.next(),
                1,
                buyer,
                seller,
                Ids.next(),
                lot,
                terms,
                state,
                Instant.EPOCH,
                List.of(lot),
                Availability.NOW,
                List.of());
        QuarkusTransaction.requiringNew().run(() -> deals.add(deal));
        return deal.id().toString();
    }
}
