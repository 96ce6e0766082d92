package nl.stadsmijn.inventory.description;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells the others, at the start, what a migration put right in descriptions. */
@ApplicationScoped
class MendedLots {

    private final Jdbi jdbi;
    private final Lots lots;

    MendedLots(Jdbi jdbi, Lots lots) {
        this.jdbi = jdbi;
        this.lots = lots;
    }

    @Transactional
    void tell(@Observes StartupEvent started) {
        lots.tell(jdbi.withHandle(handle -> handle.createQuery("DELETE FROM lot_to_tell RETURNING lot_id")
                .mapTo(UUID.class)
                .list()));
    }
}
