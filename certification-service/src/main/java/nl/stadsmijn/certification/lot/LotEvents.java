package nl.stadsmijn.certification.lot;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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
        inbox.receive(records, this::apply);
    }

    @Incoming(LotDescribed.TOPIC)
    @Blocking
    void descriptions(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    /** In the inbox's transaction. */
    void apply(ReceivedEvent event) {
        switch (event.type()) {
            case StockChanged.TYPE -> apply(event.as(StockChanged.class));
            case LotDescribed.TYPE -> lots.store(event.as(LotDescribed.class));
            default -> {}
        }
    }

    private void apply(StockChanged stock) {
        var isSettled = lots.find(stock.lotId()).map(Lot::settled).orElse(false);
        if (!isSettled) {
            lots.lockLineage();
        }
        lots.store(stock);
        if (!isSettled) {
            lots.find(stock.lotId()).ifPresent(this::settle);
        }
        answer(stock);
    }

    /** Gives a lot its first status, and then the lots that waited for it; a lot whose parents are not all settled waits. */
    private void settle(Lot lot) {
        if (lots.areSettled(lot.parents())) {
            qualities.inherit(lot);
            lots.settle(lot.lotId());
            lots.waitingFor(lot.lotId()).forEach(this::settle);
        }
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
