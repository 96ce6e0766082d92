package nl.stadsmijn.certification.batch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.stadsmijn.certification.lot.HoldAnswers;
import nl.stadsmijn.certification.lot.LotChange;
import nl.stadsmijn.certification.lot.LotQualities;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The saga with the ledger: a batch opens when all of its lots are held, and is cancelled when one can't be, or no answer comes. */
@ApplicationScoped
class BatchHolds implements HoldAnswers {

    private static final int AT_ONCE = 100;

    private final BatchRepository batches;
    private final LotQualities qualities;
    private final Clock clock;
    private final Duration timeout;

    BatchHolds(
            BatchRepository batches,
            LotQualities qualities,
            Clock clock,
            @ConfigProperty(name = "certification.hold-timeout") Duration timeout) {
        this.batches = batches;
        this.qualities = qualities;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void acknowledged(UUID batch, UUID lot) {
        step(batch, new BatchState.Step.HoldAcknowledged(lot));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refused(UUID batch, UUID lot, String reason) {
        step(batch, new BatchState.Step.HoldRefused(lot, reason));
    }

    /** Cancels what the ledger did not answer in time; run by every instance, each taking what no other has. */
    @Scheduled(every = "${certification.sweep}", delayed = "${certification.sweep}")
    @Transactional
    void cancelUnanswered() {
        batches.waitingSinceBefore(clock.instant().minus(timeout), AT_ONCE)
                .forEach(batch -> step(batch, new BatchState.Step.TimedOut()));
    }

    private void step(UUID id, BatchState.Step step) {
        batches.lock(id).flatMap(batch -> batch.after(step, clock.instant())).ifPresent(next -> {
            batches.save(next);
            tellLots(next);
        });
    }

    private void tellLots(Batch batch) {
        switch (batch.state()) {
            case BatchState.Open open -> qualities.changeAll(batch.lotIds(), new LotChange.BeginAssessment(batch.id()));
            case BatchState.Cancelled cancelled ->
                qualities.changeAll(batch.lotIds(), new LotChange.Release(batch.id()));
            case BatchState.Requested requested -> {}
            case BatchState.Decided decided -> {}
        }
    }
}
