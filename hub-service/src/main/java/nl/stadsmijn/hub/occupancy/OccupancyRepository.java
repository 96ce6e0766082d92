package nl.stadsmijn.hub.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.room.Space;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OccupancyRepository {

    /** Along the index of storage terms, and the index that a hub's use is a sum of; neither table itself is read. */
    static final String DEADLINES = """
            SELECT greatest(lot.storage_deadline, :today - 1) AS deadline, count(*) AS lots, sum(stay.floor_m2) AS floor_m2,
                   sum(stay.volume_m3) AS volume_m3, sum(stay.mass_t) AS mass_t, sum(stay.places) AS places
              FROM lot
              JOIN stay ON stay.hub_id = :hub AND stay.lot_id = lot.id AND stay.until IS NULL
             WHERE lot.storage_hub_id = :hub AND lot.storage_deadline < :before AND lot.id <> ALL(:without)
             GROUP BY 1
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
                .map((row, context) -> Map.entry(
                        row.getObject("deadline", LocalDate.class),
                        new Flow(
                                row.getLong("lots"),
                                Space.NONE.plus(new Space(
                                        row.getBigDecimal("floor_m2"),
                                        row.getBigDecimal("volume_m3"),
                                        row.getBigDecimal("mass_t"),
                                        row.getBigDecimal("places"))))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
