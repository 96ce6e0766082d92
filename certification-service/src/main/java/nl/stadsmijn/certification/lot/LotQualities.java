package nl.stadsmijn.certification.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.events.Outbox;

/** The status of every lot; each change of it is told to the others. */
@ApplicationScoped
public class LotQualities {

    private final LotQualityRepository qualities;
    private final LotRepository lots;
    private final Outbox outbox;
    private final Clock clock;

    LotQualities(LotQualityRepository qualities, LotRepository lots, Outbox outbox, Clock clock) {
        this.qualities = qualities;
        this.lots = lots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Changes lots, in id order, so that two changes of the same lots can't wait for each other.
     *
     * @return those that it could not happen to, as they are
     */
    @Transactional(TxType.MANDATORY)
    public List<LotQuality> change(Collection<UUID> which, LotChange change) {
        var refused = new ArrayList<LotQuality>();
        which.stream().distinct().sorted().forEach(lot -> {
            var now = qualities.lock(lot);
            now.after(change).ifPresentOrElse(this::tell, () -> refused.add(now));
        });
        return refused;
    }

    /** As {@link #change}, of lots that it must be able to happen to. */
    @Transactional(TxType.MANDATORY)
    public void changeAll(Collection<UUID> which, LotChange change) {
        var refused = change(which, change);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("%s can't happen to %s".formatted(change, refused));
        }
    }

    /** Ends what a certificate says of its lots and of all that inherited it. @return the lots that were certified by it */
    @Transactional(TxType.MANDATORY)
    public List<UUID> end(UUID certificate, LotChange ending) {
        lots.lockLineage();
        var certified = qualities.certifiedBy(certificate);
        change(certified, ending);
        return certified;
    }

    public List<UUID> certifiedBy(UUID certificate) {
        return qualities.certifiedBy(certificate);
    }

    public LotQuality of(UUID lot) {
        return qualities.find(lot).orElseGet(() -> LotQuality.unknown(lot));
    }

    List<PastStatus> history(UUID lot) {
        return qualities.history(lot);
    }

    /** Lets a new lot have what its parents leave it. */
    @Transactional(TxType.MANDATORY)
    void inherit(Lot heir) {
        var parents = heir.parents().stream().map(this::of).toList();
        Optional.of(parents)
                .filter(some -> !some.isEmpty())
                .flatMap(some -> Lineage.benefactor(some, heir.madeBy(), heir.madeAt()))
                .ifPresent(benefactor -> change(List.of(heir.lotId()), new LotChange.Inherit(benefactor)));
    }

    private void tell(LotQuality next) {
        qualities.save(next, clock.instant());
        outbox.add(LotQualityChanged.of(next));
    }
}
