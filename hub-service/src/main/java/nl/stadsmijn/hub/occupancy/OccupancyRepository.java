package nl.stadsmijn.hub.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.room.Space;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OccupancyRepository {

    /**
     * Along the index of storage terms, which has only lots of which something is held, and the index that a hub's use is a sum of; neither table itself is
     * read.
     */
    static final String DEADLINES = """
            SELECT greatest(lot.storage_deadline, :today - 1) AS deadline, count(*) AS lots, sum(stay.floor_m2) AS floor_m2,
                   sum(stay.volume_m3) AS volume_m3, sum(stay.mass_t) AS mass_t, sum(stay.places) AS places
              FROM lot
              JOIN stay ON stay.hub_id = :hub AND stay.lot_id = lot.id AND stay.until IS NULL
             WHERE lot.storage_hub_id = :hub AND lot.storage_deadline < :before AND lot.on_hand + lot.in_transit > 0
               AND lot.id <> ALL(:without)
             GROUP BY 1
            """;

    private static final String STAYS = """
            SELECT stay.lot_id, stay.amount, stay.floor_m2, stay.volume_m3, stay.mass_t, stay.places,
                   CASE WHEN lot.storage_hub_id = :hub THEN lot.storage_deadline END AS deadline
              FROM stay
              JOIN lot ON lot.id = stay.lot_id
             WHERE stay.hub_id = :hub AND stay.lot_id = ANY(:lots) AND stay.until IS NULL
            """;

    /** A reserved part takes its share of the lot's space. Both sides are read in the order of lots, along their indexes. */
    static final String BOUGHT = """
            SELECT count(DISTINCT stay.lot_id) AS lots, sum(stay.floor_m2 * allocation.amount / stay.amount) AS floor_m2,
                   sum(stay.volume_m3 * allocation.amount / stay.amount) AS volume_m3,
                   sum(stay.mass_t * allocation.amount / stay.amount) AS mass_t, sum(stay.places * allocation.amount / stay.amount) AS places
              FROM stay
              JOIN allocation ON allocation.lot_id = stay.lot_id AND allocation.open
              JOIN reservation ON reservation.id = allocation.reservation_id AND reservation.kind = 'FIRM'
             WHERE stay.hub_id = :hub AND stay.until IS NULL
            """;

    private final Jdbi jdbi;

    OccupancyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What must have left a hub by the end of a day, for the days before one; all that is overdue stands under yesterday.
     *
     * @param without lots that are left out
     */
    Map<LocalDate, Flow> deadlines(UUID hub, LocalDate today, LocalDate before, Collection<UUID> without) {
        return jdbi.withHandle(handle -> handle.createQuery(DEADLINES)
                .bind("hub", hub)
                .bind("today", today)
                .bind("before", before)
                .bindArray("without", UUID.class, without)
                .map((row, context) -> Map.entry(row.getObject("deadline", LocalDate.class), flow(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What lies in a hub of these lots. */
    List<Outflow.Stay> stays(UUID hub, Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery(STAYS)
                .bind("hub", hub)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> new Outflow.Stay(
                        row.getObject("lot_id", UUID.class),
                        row.getBigDecimal("amount"),
                        space(row),
                        row.getObject("deadline", LocalDate.class)))
                .list());
    }

    /** What in a hub is firmly reserved. */
    Flow bought(UUID hub) {
        return jdbi.withHandle(handle -> handle.createQuery(BOUGHT)
                .bind("hub", hub)
                .map((row, context) -> flow(row))
                .one());
    }

    private static Flow flow(ResultSet row) throws SQLException {
        return new Flow(row.getLong("lots"), Space.NONE.plus(space(row)));
    }

    private static Space space(ResultSet row) throws SQLException {
        return new Space(
                row.getBigDecimal("floor_m2"),
                row.getBigDecimal("volume_m3"),
                row.getBigDecimal("mass_t"),
                row.getBigDecimal("places"));
    }
}
