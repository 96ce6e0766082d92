package nl.stadsmijn.inventory.description;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.quantity.Unit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears from the ledger who has a lot now, and of lots that it made from others: those are described by what their parents are. What holders find and owners ask
 * there is said in the descriptions. */
@ApplicationScoped
class StockChanges {

    static final String TYPE = "nl.stadsmijn.hub.lot.changed.v1";

    private static final String TOPIC = "hub.stock";

    private final Inbox inbox;
    private final LotRepository lots;
    private final Lots telling;
    private final CustodyRepository custodies;
    private final ClaimRepository claims;
    private final Findings findings;
    private final Event<LedgerHeard> heard;

    StockChanges(
            Inbox inbox,
            LotRepository lots,
            Lots telling,
            CustodyRepository custodies,
            ClaimRepository claims,
            Findings findings,
            Event<LedgerHeard> heard) {
        this.inbox = inbox;
        this.lots = lots;
        this.telling = telling;
        this.custodies = custodies;
        this.claims = claims;
        this.findings = findings;
        this.heard = heard;
    }

    @Incoming(TOPIC)
    @Blocking
    void receive(ConsumerRecords<String, String> records) {
        inbox.receiveAll(records, this::apply);
    }

    /** What could not be described for a fault that was mended since is described at the next start. */
    void retry(@Observes StartupEvent started) {
        inbox.retry(TOPIC, this::apply);
    }

    /** In the inbox's transaction; each event is of another lot. A lot that has a description, or no parents, needs none. */
    void apply(List<ReceivedEvent> events) {
        var told = events.stream().filter(event -> event.type().equals(TYPE)).toList();
        if (told.isEmpty()) {
            return;
        }
        var stock = told.stream().map(event -> event.as(StockLot.class)).toList();
        custodies.keep(stock.stream().collect(Collectors.toMap(StockLot::lotId, StockLot::custody)));
        claims.keepOfPassedOn(stock.stream().map(StockLot::lotId).toList());
        heard.fire(new LedgerHeard(told));
        stock.stream().filter(lot -> !lot.parents().isEmpty()).forEach(lot -> {
            if (lots.find(lot.lotId()).isEmpty()) {
                telling.derive(lot.awaitingParent());
            }
        });
        findings.follow(stock.stream().map(StockLot::finding).toList());
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
            String productType,
            BigDecimal massPerUnit,
            List<Parent> parents,
            Finding.Judged judged,
            Finding.Asked asked) {

        StockLot {
            Objects.requireNonNull(lotId, "lotId");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(ownerId, "ownerId");
            Objects.requireNonNull(holderId, "holderId");
            parents = parents == null ? List.of() : parents;
        }

        record Location(String kind) {}

        record Parent(UUID lotId, BigDecimal amount) {}

        Custody custody() {
            return new Custody(ownerId, holderId, location == null ? null : location.kind());
        }

        private Finding finding() {
            return new Finding(lotId, judged, asked);
        }

        /** What came from the parents is what the lot is of; what has left it since is the ledger's business. */
        private AwaitedParent awaitingParent() {
            var amounts = new LinkedHashMap<UUID, BigDecimal>();
            parents.forEach(parent -> amounts.merge(parent.lotId(), parent.amount(), BigDecimal::add));
            var present = expected.add(onHand).add(inTransit);
            var fromParents = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var amount = present.signum() > 0 ? present : fromParents;
            var dismantled = location != null && !"DONOR".equals(location.kind());
            return new AwaitedParent(
                    lotId,
                    List.copyOf(amounts.keySet()),
                    List.copyOf(amounts.values()),
                    amount,
                    unit,
                    ownerId,
                    holderId,
                    dismantled,
                    productType,
                    massPerUnit);
        }
    }
}
