package nl.stadsmijn.hub.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.events.Poll;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A publication, or a plan that moves: many descriptions in one poll, of lots that are new to the ledger and of others. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ManyDescriptionsTest {

    @Inject
    InventoryLots lots;

    @Inject
    Descriptions descriptions;

    @Inject
    DescriptionRepository remembered;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    @Inject
    Jdbi jdbi;

    private final List<UUID> listed = Stream.generate(Ids::next).limit(40).toList();
    private final Poll poll = Poll.of("inventory.lots");

    @AfterEach
    void theLedgerIsTrue() {
        audit.check();
    }

    @Test
    void newLotsAreEnteredTogetherEachWithItsOwnMovementAndEvent() {
        listed.forEach(lot -> tell(Others.slabs(lot, 12), 1));
        receive();
        receive();
        listed.forEach(
                lot -> Api.stock(lot).body("expected.value", equalTo("12")).body("location.name", equalTo("Nijmegen")));
        assertThat(column("SELECT DISTINCT xmin::text FROM lot WHERE id = ANY(:lots)", String.class))
                .as("transactions that wrote them")
                .hasSize(1);
        assertThat(column("SELECT request FROM movement WHERE lot_id = ANY(:lots)", String.class))
                .as("each movement says which event caused it")
                .containsExactlyInAnyOrderElementsOf(
                        column("SELECT event_id FROM inbox WHERE subject = ANY(:lots)", String.class));
        await().untilAsserted(() -> assertThat(
                        kafka.events("hub.stock").stream().filter(event -> listed.contains(event.subject())))
                .allMatch(event -> event.version() == 1)
                .extracting(ReceivedEvent::subject)
                .containsExactlyInAnyOrderElementsOf(listed));
    }

    @Test
    void whatIsInTheLedgerOrHasAHistoryGoesAlongInItsOwnWay() {
        var known = Ids.next();
        var walkIn = Ids.next();
        var withdrawn = Ids.next();
        var harvested = Ids.next();
        descriptions.hear(Others.slabs(known, 12));
        var option = Api.reserved(known, 11);
        listed.subList(0, 20).forEach(lot -> tell(Others.slabs(lot, 12), 1));
        tell(Others.slabs(known, 10), 2);
        tell(Others.walkIn(walkIn, 3), 1);
        tell(Others.slabs(withdrawn, 5).put("publication", "WITHDRAWN"), 2);
        tell(Others.harvested(Others.slabs(harvested, 8), harvested, 7, 1), 3);
        listed.subList(20, 40).forEach(lot -> tell(Others.slabs(lot, 12), 1));
        receive();
        listed.forEach(lot -> Api.stock(lot).body("expected.value", equalTo("12")));
        Api.stock(known).body("expected.value", equalTo("10"));
        Api.reservation(option).body("lines[0].amount.value", equalTo("10"));
        Api.stock(harvested).body("onHand.value", equalTo("7")).body("writtenOff.value", equalTo("1"));
        for (var absent : List.of(walkIn, withdrawn)) {
            Api.contractor().get("/stock/" + absent).then().statusCode(404);
        }
        assertThat(remembered.productType(walkIn)).contains("timber-door");
    }

    @Test
    void lotsThatAreKnownFollowTogetherAndWhoReservedThemHearsOfIt() {
        listed.forEach(lot -> tell(Others.slabs(lot, 12), 1));
        receive();
        var option = Api.reserved(listed.get(7), 5);
        var all = Api.reserved(listed.get(8), 12);
        var later = Poll.of("inventory.lots");
        listed.forEach(lot -> later.with(
                Others.LOT,
                lot,
                2,
                Others.slabs(lot, lot.equals(listed.get(8)) ? 9 : 12).put("availableFrom", "2031-03-01")));
        lots.receive(later.records());
        Api.reservation(option).body("lines[0].allocations[0].availableFrom", equalTo("2031-03-01"));
        Api.reservation(all).body("lines[0].amount.value", equalTo("9"));
        assertThat(column("SELECT DISTINCT xmin::text FROM description WHERE lot_id = ANY(:lots)", String.class))
                .as("transactions that followed them")
                .hasSize(1);
        assertThat(column(
                        "SELECT request FROM movement WHERE lot_id = ANY(:lots) AND kind = 'WITHDRAWN'", String.class))
                .as("each movement says which event caused it")
                .containsExactlyElementsOf(column(
                        "SELECT event_id FROM inbox WHERE subject = ANY(:lots) AND version = 2 AND subject = '%s'"
                                .formatted(listed.get(8)),
                        String.class));
    }

    @Test
    void versionsOfOneLotInOnePollAreBookedInTheirOrder() {
        var lot = listed.getFirst();
        tell(Others.slabs(lot, 12), 1);
        tell(Others.slabs(listed.getLast(), 12), 1);
        tell(Others.slabs(lot, 15), 2);
        tell(Others.slabs(lot, 12), 1);
        tell(Others.harvested(Others.slabs(lot, 15), lot, 14, 1), 3);
        receive();
        Api.stock(lot).body("onHand.value", equalTo("14")).body("writtenOff.value", equalTo("1"));
        assertThat(column(
                        "SELECT kind FROM movement WHERE lot_id = ANY(:lots) AND lot_id <> '%s' ORDER BY seq"
                                .formatted(listed.getLast()),
                        String.class))
                .containsExactly("LISTED", "LISTED", "LOST", "HARVESTED");
    }

    @Test
    void oneThatLacksWhatItNeedsKeepsNoOtherBack() {
        var ownerless = Others.slabs(Ids.next(), 1);
        ownerless.remove("ownerId");
        receiveInTheMiddle(ownerless);
    }

    @Test
    void oneThatTheDatabaseRefusesKeepsNoOtherBack() {
        receiveInTheMiddle(Others.slabs(Ids.next(), 1).put("productType", "hollow\0core"));
    }

    private void receiveInTheMiddle(ObjectNode bad) {
        listed.subList(0, 20).forEach(lot -> tell(Others.slabs(lot, 12), 1));
        tell(bad, 1);
        listed.subList(20, 40).forEach(lot -> tell(Others.slabs(lot, 12), 1));
        receive();
        listed.forEach(lot -> Api.stock(lot).body("expected.value", equalTo("12")));
        var dead = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT record_offset FROM dead_letter WHERE topic = 'inventory.lots' AND record_offset = ANY(:offsets)")
                .bindArray("offsets", Long.class, poll.offsets())
                .mapTo(Long.class)
                .list());
        assertThat(dead).containsExactly(poll.offsets().get(20));
    }

    private void tell(ObjectNode data, long version) {
        poll.with(Others.LOT, Others.id(data, "lotId"), version, data);
    }

    private void receive() {
        lots.receive(poll.records());
    }

    private <T> List<T> column(String sql, Class<T> type) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindArray("lots", UUID.class, listed)
                .mapTo(type)
                .list());
    }
}
