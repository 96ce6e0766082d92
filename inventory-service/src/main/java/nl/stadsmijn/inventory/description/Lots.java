package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.donor.DonorChange;
import nl.stadsmijn.kit.events.Outbox;

/** Tells the others what lots are; always in the transaction of the change. */
@ApplicationScoped
public class Lots {

    /** So many lots with their events are in memory at once, however many are told. */
    private static final int BATCH = 1000;

    private final LotRepository lots;
    private final AwaitedParentRepository awaited;
    private final Derivation derivation;
    private final OriginShareRepository origins;
    private final LotPhotos photos;
    private final Outbox outbox;

    Lots(
            LotRepository lots,
            AwaitedParentRepository awaited,
            Derivation derivation,
            OriginShareRepository origins,
            LotPhotos photos,
            Outbox outbox) {
        this.lots = lots;
        this.awaited = awaited;
        this.derivation = derivation;
        this.origins = origins;
        this.photos = photos;
        this.outbox = outbox;
    }

    /** Adds one event per lot that others know of, as the lots stand in the database now; lots that waited for one of them are derived. */
    @Transactional(TxType.MANDATORY)
    public void tell(Collection<UUID> ids) {
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            tellBatch(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    private void tellBatch(List<UUID> ids) {
        var told =
                lots.findAll(ids).stream().filter(lot -> !lot.isUnpublished()).toList();
        var shown = photos.shownWith(told.stream().map(Lot::id).toList());
        outbox.addAll(told.stream()
                .map(lot -> LotDescribed.of(lot, shown.get(lot.id())))
                .toList());
        completeChildren(told);
    }

    /** Adds the part of a lot that was taken out of its donor. */
    @Transactional(TxType.MANDATORY)
    public void derive(Lot part, Lot from) {
        add(part, origins.of(from));
    }

    /** Adds a lot that the ledger made of others, or remembers it until all of them are described. */
    @Transactional(TxType.MANDATORY)
    void derive(AwaitedParent child) {
        child.parents().stream().distinct().sorted().forEach(awaited::oneByOne);
        var parents = described(child);
        if (parents.isEmpty()) {
            awaited.keep(child);
        } else {
            add(derivation.of(child, parents), derivation.origins(child, parents));
        }
    }

    private void add(Lot lot, List<OriginShare> madeOf) {
        awaited.oneByOne(lot.id());
        lots.insert(List.of(lot));
        origins.insert(lot.id(), madeOf);
        tell(List.of(lot.id()));
    }

    /** All parents of a lot, locked; none if one of them is not described yet. */
    private List<Lot> described(AwaitedParent child) {
        var known = lots.lockAll(child.parents()).stream()
                .filter(lot -> !lot.isUnpublished())
                .collect(Collectors.toMap(Lot::id, Function.identity()));
        return known.keySet().containsAll(child.parents())
                ? child.parents().stream().map(known::get).toList()
                : List.of();
    }

    /**
     * A lot's place and municipality are its donor's, and its availability as long as it is in there: one event per lot that others know of, and none for
     * what does not concern lots.
     */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes DonorChange change) {
        if (change.isOfOrigin() || change.isOfWindow()) {
            tell(lots.touchPublished(change.after().id(), !change.isOfOrigin()));
        }
    }

    /** What is shown with a lot has changed, and so has what is shown with all that came from it: each gets its next version. */
    @Transactional(TxType.MANDATORY)
    public void showAnew(UUID lotId) {
        tell(lots.touchLine(lotId));
    }

    /** One that waited for a lot and for that lot's child too is complete when the child is, and waits no more when its turn comes here. */
    private void completeChildren(List<Lot> parents) {
        if (parents.isEmpty()) {
            return;
        }
        awaited.childrenOf(parents.stream().map(Lot::id).toList()).forEach(child -> {
            var all = described(child);
            if (!all.isEmpty() && awaited.forget(child.lotId())) {
                add(derivation.of(child, all), derivation.origins(child, all));
            }
        });
    }
}
