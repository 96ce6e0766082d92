package nl.stadsmijn.inventory.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ClosureRepository {

    /** What was found was never part of the claim. Listed from the ground: never in the donor. */
    static final String UNACCOUNTED = """
            SELECT l.id AS element_id, l.description ->> 'name' AS name,
                   (l.description #>> '{amount,value}')::numeric - coalesce(taken.amount, 0) AS amount, l.description #>> '{amount,unit}' AS unit
              FROM lot l
              LEFT JOIN LATERAL (SELECT sum(harvested + lost - found) AS amount FROM harvest h WHERE h.lot_id = l.id) taken ON true
             WHERE l.inventory_id = :inventory AND l.origin = 'SURVEY' AND l.publication = 'PUBLISHED'
               AND (l.description #>> '{amount,value}')::numeric > coalesce(taken.amount, 0)
             ORDER BY l.id
            """;

    private static final String COUNT =
            "SELECT count(*) FROM lot WHERE inventory_id = :inventory AND origin <> 'DERIVED'";

    private final Jdbi jdbi;

    ClosureRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Unaccounted> unaccounted(UUID inventoryId) {
        return jdbi.withHandle(handle -> handle.createQuery(UNACCOUNTED)
                .bind("inventory", inventoryId)
                .mapTo(Unaccounted.class)
                .list());
    }

    int elements(UUID inventoryId) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("inventory", inventoryId)
                .mapTo(Integer.class)
                .one());
    }
}
