package nl.stadsmijn.hub.inspection;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where the quality of lots comes in. */
@ApplicationScoped
class CertificationLots {

    private final Inbox inbox;
    private final QualityRepository qualities;
    private final Postings postings;
    private final Ledger ledger;

    CertificationLots(Inbox inbox, QualityRepository qualities, Postings postings, Ledger ledger) {
        this.inbox = inbox;
        this.qualities = qualities;
        this.postings = postings;
        this.ledger = ledger;
    }

    @Incoming("certification.lots")
    @Blocking
    void receive(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::on);
    }

    @Transactional
    void on(ReceivedEvent event) {
        if (!event.type().equals(QualityChanged.TYPE)) {
            return;
        }
        var quality = event.as(QualityChanged.class);
        qualities.remember(quality);
        var posting = postings.open(By.service("certification-service", event.id()), Set.of(quality.lotId()));
        if (posting.books().find(quality.lotId()).isEmpty()) {
            return;
        }
        var samples =
                quality.samples().stream().map(QualityChanged.Sample::sampleId).toList();
        new InspectionBooking(posting).apply(quality, ledger.booked(samples));
        postings.post(posting);
    }
}
