package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.kit.events.Outbox;

/** Tells the others what lots are; always in the transaction of the change. */
@ApplicationScoped
public class Lots {

    private final LotRepository lots;
    private final AwaitedParentRepository awaited;
    private final Outbox outbox;

    Lots(LotRepository lots, AwaitedParentRepository awaited, Outbox outbox) {
        this.lots = lots;
        this.awaited = awaited;
        this.outbox = outbox;
    }

    /** Adds one event per lot that others know of, as the lots stand in the database now; lots that waited for one of them are derived. */
    @Transactional(TxType.MANDATORY)
    public void tell(Collection<UUID> ids) {
        var told =
                lots.findAll(ids).stream().filter(lot -> !lot.isUnpublished()).toList();
        outbox.addAll(told.stream().map(LotDescribed::of).toList());
        told.forEach(this::completeChildren);
    }

    /** Adds a lot that came from another one. */
    @Transactional(TxType.MANDATORY)
    public void derive(Lot part) {
        awaited.oneByOne(part.id());
        lots.insert(List.of(part));
        tell(List.of(part.id()));
    }

    /** A lot's place, municipality and availability are its donor's. */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes Donor changed) {
        outbox.addAll(
                lots.touchPublished(changed.id()).stream().map(LotDescribed::of).toList());
    }

    private void completeChildren(Lot parent) {
        awaited.takeChildrenOf(parent.id()).forEach(child -> derive(child.from(parent)));
    }
}
