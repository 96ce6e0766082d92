package nl.stadsmijn.hub.harvest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From description to ledger: listing, harvests, claims, withdrawal. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DescriptionEventsTest {

    @Inject
    Descriptions descriptions;

    @Inject
    LedgerAudit audit;

    private final UUID lot = Ids.next();
    private final UUID part = Ids.next();
    private final ObjectNode slabs = Others.slabs(lot, 12);

    @AfterEach
    void theLedgerIsTrue() {
        audit.check();
    }

    @Test
    void whatIsPublishedIsExpectedAtItsDonorOnce() {
        descriptions.hear(slabs);
        descriptions.hear(slabs);
        Api.stock(lot)
                .body("expected.value", equalTo("12"))
                .body("location.kind", equalTo("DONOR"))
                .body("location.name", equalTo("Nijmegen"))
                .body("last.kind", equalTo("LISTED"));
    }

    @Test
    void whatIsListedFromTheGroundIsOnHandAtTheSite() {
        descriptions.hear(slabs.put("origin", "DIRECT_LISTING"));
        Api.stock(lot).body("onHand.value", equalTo("12")).body("location.kind", equalTo("SITE"));
    }

    @Test
    void whatIsWithdrawnBeforeAnybodySawItNeverComesIn() {
        descriptions.hear(slabs.put("publication", "WITHDRAWN"));
        Api.contractor().get("/stock/" + lot).then().statusCode(404);
    }

    @Test
    void aWholeHarvestIsBookedOnceAndWhatIsLostCutsBackTheYoungestOption() {
        descriptions.hear(slabs);
        var older = Api.reserved(lot, 8);
        var younger = Api.reserved(lot, 4);
        var harvested = Others.harvested(slabs, lot, 11, 1);
        descriptions.hear(harvested);
        descriptions.hear(harvested);
        Api.stock(lot)
                .body("onHand.value", equalTo("11"))
                .body("writtenOff.value", equalTo("1"))
                .body("promised.value", equalTo("8"))
                .body("location.kind", equalTo("SITE"));
        Api.reservation(older).body("kind", equalTo("OPTION"));
        Api.reservation(younger).body("ending", equalTo("CUT_BACK"));
    }

    @Test
    void aPartThatIsHarvestedIsALotOfItsOwnAndServesTheFirmFirst() {
        descriptions.hear(slabs);
        var option = Api.reserved(lot, 4);
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        var harvested = Others.harvested(slabs, part, 5, 0);
        descriptions.hear(harvested);
        descriptions.hear(harvested);
        Api.stock(part)
                .body("onHand.value", equalTo("5"))
                .body("promised.value", equalTo("5"))
                .body("described", equalTo(false))
                .body("parents.lotId", hasItem(lot.toString()));
        Api.stock(lot).body("expected.value", equalTo("7")).body("promised.value", equalTo("3"));
        Api.reservation(firm)
                .body("lines[0].allocations", hasSize(1))
                .body("lines[0].allocations[0].lotId", equalTo(part.toString()));
        Api.reservation(option).body("lines[0].allocations", hasSize(2));
        Api.contractor()
                .get("/stock/%s/lineage".formatted(part))
                .then()
                .statusCode(200)
                .body("ancestors[0].parentId", equalTo(lot.toString()))
                .body("ancestors[0].amount.value", equalTo("5"));
    }

    @Test
    void aPartMayBeDescribedBeforeTheLedgerHasItOrAfterwards() {
        var late = Ids.next();
        descriptions.hear(slabs);
        descriptions.hear(Others.derived(slabs, part));
        var twice = Others.harvested(Others.harvested(slabs, part, 5, 0), late, 2, 0);
        descriptions.hear(twice);
        Api.stock(part).body("described", equalTo(true));
        Api.stock(late).body("described", equalTo(false));
        descriptions.hear(Others.derived(slabs, late));
        Api.stock(late).body("described", equalTo(true));
    }

    @Test
    void moreThanWasListedIsFound() {
        descriptions.hear(slabs);
        descriptions.hear(Others.harvested(slabs, lot, 13, 0));
        Api.stock(lot).body("onHand.value", equalTo("13")).body("last.kind", equalTo("FOUND"));
        var more = Others.slabs(Ids.next(), 3);
        descriptions.hear(more);
        descriptions.hear(Others.harvested(more, part, 4, 0));
        Api.stock(part).body("onHand.value", equalTo("4"));
    }

    @Test
    void aWithdrawnLotShrinksToNothingButWhatWasHarvestedExists() {
        descriptions.hear(slabs);
        var option = Api.reserved(lot, 8);
        var harvested = Others.harvested(slabs, part, 5, 0);
        descriptions.hear(harvested);
        descriptions.hear(harvested.deepCopy().put("publication", "WITHDRAWN"));
        Api.stock(lot).body("expected.value", equalTo("0")).body("writtenOff.value", equalTo("7"));
        Api.stock(part).body("onHand.value", equalTo("5")).body("promised.value", equalTo("0"));
        Api.reservation(option).body("ending", equalTo("CUT_BACK"));
    }

    @Test
    void aClaimThatChangesIsFollowedAsLongAsTheLotStands() {
        descriptions.hear(slabs);
        descriptions.hear(Others.slabs(lot, 15));
        Api.stock(lot).body("expected.value", equalTo("15"));
        descriptions.hear(Others.slabs(lot, 9));
        Api.stock(lot).body("expected.value", equalTo("9")).body("writtenOff.value", equalTo("6"));
    }
}
