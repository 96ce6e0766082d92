package nl.stadsmijn.inventory.description;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** Tells the others, at the start, what a migration put right in descriptions. */
@ApplicationScoped
class MendedLots {

    private final MendedLotRepository mended;
    private final Lots lots;

    MendedLots(MendedLotRepository mended, Lots lots) {
        this.mended = mended;
        this.lots = lots;
    }

    @Transactional
    void tell(@Observes StartupEvent started) {
        lots.tell(mended.take());
    }
}
