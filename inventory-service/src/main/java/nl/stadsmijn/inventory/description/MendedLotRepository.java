package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The lots whose description a migration put right. */
@ApplicationScoped
class MendedLotRepository {

    private final Jdbi jdbi;

    MendedLotRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those that have not been told yet; whoever takes them tells them in the same transaction. */
    List<UUID> take() {
        return jdbi.withHandle(handle -> handle.createQuery("DELETE FROM lot_to_tell RETURNING lot_id")
                .mapTo(UUID.class)
                .list());
    }
}
