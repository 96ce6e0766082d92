package nl.stadsmijn.hub.ageing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;

/** Adds up what ages in a hub. */
@ApplicationScoped
class AgeingRepository {

    /**
     * One walk along the index {@code lot_storage}, which holds all that is read of a lot, and one along {@code stay_now}, put side by side: no lot's row is read, of
     * 50,000 either.
     */
    static final String SUM = """
            SELECT lot.storage_state AS state, lot.unit, count(*) AS lots, sum(lot.on_hand + lot.in_transit) AS amount,
                   sum(stay.mass_t) AS mass_t, sum(stay.floor_m2) AS floor_m2, count(*) - count(stay.mass_t) AS no_mass,
                   count(*) - count(stay.floor_m2) AS no_floor, min(lot.storage_since) AS oldest, min(lot.storage_deadline) AS first_deadline
              FROM lot
              LEFT JOIN stay ON stay.lot_id = lot.id AND stay.hub_id = :hub AND stay.until IS NULL
             WHERE lot.storage_hub_id = :hub AND lot.on_hand + lot.in_transit > 0
             GROUP BY lot.storage_state, lot.unit
             ORDER BY lot.storage_state, lot.unit
            """;

    /** Per rung a walk along the index that ends with the page; what was decided is looked up for the page only. */
    private static final String LIST = """
            SELECT lot.*, description.name, description.product_type, stay.mass_t, stay.floor_m2, (
                   SELECT disposition.kind
                     FROM disposition_part part
                     JOIN disposition ON disposition.id = part.disposition_id
                    WHERE part.lot_id = lot.id AND part.stage = 'OPEN' AND part.amount > 0 AND disposition.withdrawn_at IS NULL
                    ORDER BY part.disposition_id DESC LIMIT 1) AS decided
              FROM (SELECT each.*
                      FROM unnest(:states) AS rung (state)
                     CROSS JOIN LATERAL (
                           SELECT * FROM lot
                            WHERE storage_hub_id = :hub AND storage_state = rung.state AND on_hand + in_transit > 0
                              AND (storage_deadline, id) > (:deadline, :lot)
                            ORDER BY storage_deadline, id
                            LIMIT :rows) AS each
                     ORDER BY each.storage_deadline, each.id
                     LIMIT :rows) AS lot
              LEFT JOIN description ON description.lot_id = lot.id
              LEFT JOIN stay ON stay.lot_id = lot.id AND stay.until IS NULL
             ORDER BY lot.storage_deadline, lot.id
            """;

    private final Jdbi jdbi;

    AgeingRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is on one rung in one unit; space of what is known. */
    record Sum(
            StorageState state,
            Unit unit,
            long lots,
            BigDecimal amount,
            BigDecimal massT,
            BigDecimal floorM2,
            long noMass,
            long noFloor,
            LocalDate oldest,
            LocalDate firstDeadline) {}

    List<Sum> sums(UUID hub) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SUM).bind("hub", hub).mapTo(Sum.class).list());
    }

    /** The lots on these rungs behind that deadline and lot, the next deadline first. */
    List<AgeingLot> list(UUID hub, Set<StorageState> states, LocalDate deadline, UUID lot, int rows, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("hub", hub)
                .bindArray("states", String.class, names(states))
                .bind("deadline", deadline)
                .bind("lot", lot)
                .bind("rows", rows)
                .map((row, context) -> lot(row, today))
                .list());
    }

    private static List<String> names(Collection<StorageState> states) {
        return states.stream().map(StorageState::name).toList();
    }

    private static AgeingLot lot(ResultSet row, LocalDate today) throws SQLException {
        var deadline = row.getObject("storage_deadline", LocalDate.class);
        return new AgeingLot(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("product_type"),
                row.getObject("owner_id", UUID.class),
                new Amount(
                        row.getBigDecimal("on_hand").add(row.getBigDecimal("in_transit")),
                        Unit.of(row.getString("unit"))),
                StorageState.valueOf(row.getString("storage_state")),
                row.getObject("storage_since", LocalDate.class),
                deadline,
                ChronoUnit.DAYS.between(today, deadline),
                row.getObject("storage_limit", LocalDate.class),
                row.getInt("storage_extensions"),
                row.getBigDecimal("mass_t"),
                row.getBigDecimal("floor_m2"),
                row.getString("decided"));
    }
}
