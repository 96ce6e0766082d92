package nl.stadsmijn.hub.room;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Recomputes what lies in a hub from the ledger. There must never be a difference. */
@ApplicationScoped
public class RoomAudit {

    private static final String DIFFERENCES = """
            SELECT coalesce(stay.lot_id, now.lot_id) AS lot
              FROM (SELECT * FROM stay WHERE hub_id = :hub AND until IS NULL) stay
              FULL JOIN (SELECT * FROM lot_in_hub WHERE hub_id = :hub) now ON now.lot_id = stay.lot_id
             WHERE (stay.owner_id, stay.amount, stay.floor_m2, stay.volume_m3, stay.mass_t, stay.places) IS DISTINCT FROM
                   (now.owner_id, now.amount, now.floor_m2, now.volume_m3, now.mass_t, now.places)
            """;

    private static final String OVERFULL = """
            SELECT hub.id
              FROM hub JOIN stay ON stay.hub_id = hub.id AND stay.until IS NULL
             WHERE hub.id = :hub
             GROUP BY hub.id
            HAVING sum(stay.floor_m2) > hub.floor_m2 OR sum(stay.volume_m3) > hub.volume_m3 OR sum(stay.mass_t) > hub.mass_t
                OR sum(stay.places) > hub.places
            """;

    private final Jdbi jdbi;

    RoomAudit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws AssertionError if what is counted is not what lies there, or is more than there is room for */
    public void check(UUID hub) {
        assertThat(rows(DIFFERENCES, hub))
                .as("lots whose stay is not what the ledger has")
                .isEmpty();
        assertThat(rows(OVERFULL, hub)).as("hubs that are fuller than full").isEmpty();
    }

    private List<Map<String, Object>> rows(String sql, UUID hub) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bind("hub", hub).mapToMap().list());
    }
}
