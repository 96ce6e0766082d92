package nl.stadsmijn.inventory.description;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.quantity.Unit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of lots that the ledger made from others, and describes them as their first parent. */
@ApplicationScoped
class StockChanges {

    static final String TYPE = "nl.stadsmijn.hub.lot.changed.v1";

    private final Inbox inbox;
    private final LotRepository lots;
    private final Lots telling;
    private final AwaitedParentRepository awaited;

    StockChanges(Inbox inbox, LotRepository lots, Lots telling, AwaitedParentRepository awaited) {
        this.inbox = inbox;
        this.lots = lots;
        this.telling = telling;
        this.awaited = awaited;
    }

    @Incoming("hub.stock")
    @Blocking
    void receive(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    /** In the inbox's transaction. A lot that has a description, or no parents, says nothing new. */
    void apply(ReceivedEvent event) {
        if (!event.type().equals(TYPE)) {
            return;
        }
        var stock = event.as(StockLot.class);
        if (stock.parents().isEmpty() || lots.find(stock.lotId()).isPresent()) {
            return;
        }
        var child = stock.awaitingParent();
        awaited.oneByOne(child.parentId());
        lots.lock(child.parentId())
                .filter(parent -> !parent.isUnpublished())
                .ifPresentOrElse(parent -> telling.derive(child.from(parent)), () -> awaited.keep(child));
    }

    /** What is read of the ledger's event. */
    record StockLot(
            UUID lotId,
            Unit unit,
            BigDecimal expected,
            BigDecimal onHand,
            BigDecimal inTransit,
            Location location,
            UUID ownerId,
            UUID holderId,
            List<Parent> parents) {

        StockLot {
            Objects.requireNonNull(lotId, "lotId");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(ownerId, "ownerId");
            Objects.requireNonNull(holderId, "holderId");
            parents = parents == null ? List.of() : parents;
        }

        record Location(String kind) {}

        record Parent(UUID lotId, BigDecimal amount) {}

        /** What came from the parents is what the lot is of; what has left it since is the ledger's business. */
        private AwaitedParent awaitingParent() {
            var ids = parents.stream().map(Parent::lotId).toList();
            var present = expected.add(onHand).add(inTransit);
            var fromParents = parents.stream().map(Parent::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            var amount = present.signum() > 0 ? present : fromParents;
            var dismantled = location != null && !"DONOR".equals(location.kind());
            return new AwaitedParent(lotId, ids.getFirst(), ids, amount, unit, ownerId, holderId, dismantled);
        }
    }
}
