package nl.stadsmijn.certification.lot;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what the other services say of lots. */
@ApplicationScoped
class LotEvents {

    private final Inbox inbox;
    private final LotRepository lots;
    private final LotQualities qualities;
    private final HoldAnswers answers;

    LotEvents(Inbox inbox, LotRepository lots, LotQualities qualities, HoldAnswers answers) {
        this.inbox = inbox;
        this.lots = lots;
        this.qualities = qualities;
        this.answers = answers;
    }

    @Incoming(StockChanged.TOPIC)
    @Blocking
    void stock(ConsumerRecords<String, String> records) {
        inbox.receiveAll(records, this::apply);
    }

    @Incoming(LotDescribed.TOPIC)
    @Blocking
    void descriptions(ConsumerRecords<String, String> records) {
        inbox.receiveAll(records, this::apply);
    }

    /** In the inbox's transaction; each event is of another lot. */
    void apply(List<ReceivedEvent> events) {
        changed(of(StockChanged.TYPE, StockChanged.class, events));
        lots.describe(of(LotDescribed.TYPE, LotDescribed.class, events));
    }

    private static <T> List<T> of(String type, Class<T> form, List<ReceivedEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> event.as(form))
                .toList();
    }

    private void changed(List<StockChanged> stock) {
        if (stock.isEmpty()) {
            return;
        }
        var open = stock.stream().map(StockChanged::lotId).collect(Collectors.toSet());
        lots.find(open).stream().filter(Lot::settled).map(Lot::lotId).forEach(open::remove);
        if (open.isEmpty()) {
            lots.store(stock);
        } else {
            lots.lockLineage();
            lots.store(stock);
            settle(open);
        }
        stock.forEach(this::answer);
    }

    /** Gives lots their first status; those without parents have it, as they were stored. */
    private void settle(Set<UUID> open) {
        var told = lots.find(open);
        var settled = told.stream().filter(Lot::settled).map(Lot::lotId).toList();
        if (!settled.isEmpty()) {
            settleWhatWaitedFor(settled);
        }
        told.stream().filter(lot -> !lot.settled()).map(Lot::lotId).sorted().forEach(this::settle);
    }

    /** Gives a lot its first status, and then the lots that waited for it; a lot whose parents are not all settled waits. */
    private void settle(UUID id) {
        lots.find(id)
                .filter(lot -> !lot.settled() && lots.areSettled(lot.parents()))
                .ifPresent(lot -> {
                    qualities.inherit(lot);
                    lots.settle(id);
                    settleWhatWaitedFor(List.of(id));
                });
    }

    private void settleWhatWaitedFor(List<UUID> parents) {
        lots.waitingFor(parents).stream().map(Lot::lotId).forEach(this::settle);
    }

    private void answer(StockChanged stock) {
        var inspection = stock.inspection();
        if (inspection == null) {
            return;
        }
        if (inspection.refused() == null) {
            answers.acknowledged(inspection.batchId(), stock.lotId());
        } else {
            answers.refused(inspection.batchId(), stock.lotId(), inspection.refused());
        }
    }
}
