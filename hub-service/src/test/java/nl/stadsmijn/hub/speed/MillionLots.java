package nl.stadsmijn.hub.speed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A ledger of a million lots, a thousand pieces each, in a thousand donors; by SQL, as by the service it would take hours. {@code -Dlots} says how many. */
@ApplicationScoped
public class MillionLots {

    static final int LOTS = Integer.getInteger("lots", 1_000_000);

    private final Jdbi jdbi;
    private List<UUID> ids;

    MillionLots(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Their ids, in no order; they are made when nobody has yet. */
    synchronized List<UUID> ids() {
        if (ids == null) {
            jdbi.useHandle(handle -> handle.createScript("""
                    INSERT INTO location (id, name, lat, lon)
                    SELECT ('00000000-0000-7000-8000-' || lpad(donor::text, 12, '0'))::uuid, 'Donor ' || donor, 51.9, 5.8 FROM generate_series(0, 999) AS donor;
                    INSERT INTO lot (id, version, unit, claimed, listed, found, from_parents, expected, on_hand, in_transit, to_children, delivered, written_off,
                                     promised, location_kind, location_id, owner_id, holder_id, described, last_movement_id, last_kind, last_amount, last_at)
                    SELECT uuidv7(), 1, 'piece', 1000, 1000, 0, 0, 1000, 0, 0, 0, 0, 0, 0, 'DONOR', ('00000000-0000-7000-8000-' || lpad((number %% 1000)::text, 12, '0'))::uuid,
                           ('00000000-0000-7000-8001-' || lpad((number %% 100)::text, 12, '0'))::uuid, ('00000000-0000-7000-8001-' || lpad((number %% 100)::text, 12, '0'))::uuid,
                           true, uuidv7(), 'LISTED', 1000, now()
                      FROM generate_series(1, %1$d) AS number;
                    INSERT INTO movement (id, booking_id, lot_id, kind, from_account, to_account, to_location_kind, to_location_id, amount, owner_id, holder_id, by_subject, at)
                    SELECT last_movement_id, last_movement_id, id, 'LISTED', 'LISTED', 'EXPECTED', 'DONOR', location_id, 1000, owner_id, holder_id, 'inventory-service', now()
                      FROM lot WHERE NOT EXISTS (SELECT FROM movement WHERE movement.lot_id = lot.id);
                    INSERT INTO description (lot_id, product_type, available_from, available_until)
                    SELECT id, 'hollow-core-slab', '2027-03-01', '2027-04-01' FROM lot ON CONFLICT DO NOTHING;
                    """.formatted(LOTS)).execute());
            List.of("lot", "movement", "description")
                    .forEach(table -> jdbi.useHandle(handle -> handle.execute("VACUUM ANALYZE " + table)));
            ids = jdbi.withHandle(handle -> new ArrayList<>(
                    handle.createQuery("SELECT id FROM lot WHERE last_amount = 1000 ORDER BY hashtext(id::text)")
                            .mapTo(UUID.class)
                            .list()));
        }
        return ids;
    }
}
