package nl.stadsmijn.hub.stock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class StockResourceTest {

    @Inject
    Descriptions descriptions;

    private final UUID owner = Ids.next();
    private final UUID lot = Ids.next();
    private final UUID part = Ids.next();

    @BeforeEach
    void aLotOfWhichAPartWasHarvested() {
        var slabs = Others.slabs(lot, 12).put("ownerId", owner.toString()).put("holderId", owner.toString());
        descriptions.hear(slabs);
        descriptions.hear(Others.harvested(slabs, part, 5, 1));
    }

    @Test
    void itsMovementsTellALotsStoryPageByPage() {
        var first =
                owner().get("/stock/%s/movements?limit=2".formatted(lot)).then().statusCode(200);
        first.body("items.kind", contains("LISTED", "SPLIT_OFF"))
                .body("items[1].counterLotId", equalTo(part.toString()))
                .body("items[0].by.subject", equalTo("inventory-service"))
                .body("items[0].by.request", notNullValue())
                .body("items[0].from.account", equalTo("LISTED"))
                .body("items[0].to.account", equalTo("EXPECTED"))
                .body("items[0].to.locationName", equalTo("Nijmegen"));
        String next = first.extract().path("nextCursor");
        owner().get("/stock/%s/movements?limit=2&cursor=%s".formatted(lot, next))
                .then()
                .body("items.kind", contains("LOST"))
                .body("items[0].reason", equalTo("broken while lifting"))
                .body("nextCursor", nullValue());
        owner().get("/stock/%s/movements?cursor=WyJ4Il0".formatted(lot)).then().statusCode(400);
    }

    @Test
    void theListHoldsWhatIsOwnedOrHeldByPlace() {
        owner().get("/stock").then().statusCode(200).body("items", hasSize(2));
        owner().get("/stock?locationKind=SITE").then().body("items.lotId", contains(part.toString()));
        owner().get("/stock?limit=1").then().body("items", hasSize(1)).body("nextCursor", notNullValue());
        Api.as(Ids.next(), "contractor").get("/stock").then().body("items", hasSize(0));
    }

    @Test
    void onlyThoseWhomItConcernsSeeALot() {
        for (var path : new String[] {"", "/movements", "/lineage"}) {
            owner().get("/stock/" + lot + path).then().statusCode(200);
            Api.architect().get("/stock/" + lot + path).then().statusCode(404).body("type", endsWith("/not-found"));
        }
        Api.reserved(lot, 1);
        Api.architect().get("/stock/" + lot).then().statusCode(200).body("promised.value", equalTo("1"));
        Api.architect().get("/stock").then().body("items.lotId", not(hasItem(lot.toString())));
    }

    @Test
    void theLineageGoesUpAndDown() {
        owner().get("/stock/%s/lineage".formatted(lot))
                .then()
                .body("ancestors", hasSize(0))
                .body("descendants.childId", contains(part.toString()))
                .body("descendants.kind", contains("SPLIT"))
                .body("origins.lotId", contains(lot.toString()));
        owner().get("/stock/%s/lineage".formatted(part))
                .then()
                .body("ancestors.parentId", contains(lot.toString()))
                .body("ancestors[0].amount.value", equalTo("5"))
                .body("ancestors[0].parentAmount.value", equalTo("5"))
                .body("ancestors[0].at", notNullValue())
                .body("origins.lotId", contains(lot.toString()))
                .body("origins[0].kind", equalTo("LISTED"))
                .body("origins[0].place.kind", equalTo("DONOR"))
                .body("origins[0].place.name", equalTo("Nijmegen"));
    }

    @Test
    void aPassportTellsTheHistoryOfAPartWithoutPartiesAndNotExactlyWhereTheRestStillStands() {
        Api.as(Organisations.OTHER, "gateway")
                .get("/internal/passports/" + part)
                .then()
                .statusCode(200)
                .body("steps.kind", contains("LISTED", "SPLIT_FROM", "HARVESTED"))
                .body("steps.place.lat", not(hasItem(51.8449f)))
                .body("steps[0].ownerId", nullValue())
                .body("steps[0].lotId", equalTo(lot.toString()));
        Api.as(Organisations.OTHER, "gateway")
                .get("/internal/passports/" + Ids.next())
                .then()
                .statusCode(404);
        Api.as(owner, "contractor").get("/internal/passports/" + part).then().statusCode(403);
    }

    private RequestSpecification owner() {
        return Api.as(owner, "contractor");
    }
}
