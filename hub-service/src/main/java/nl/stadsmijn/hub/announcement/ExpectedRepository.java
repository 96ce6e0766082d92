package nl.stadsmijn.hub.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.occupancy.Arrivals;
import nl.stadsmijn.hub.occupancy.Planned;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;

/** What is still to come of what was announced. */
@ApplicationScoped
class ExpectedRepository implements Expected, Arrivals {

    /** A week after its day nobody expects it any more. */
    private static final String ARRIVALS = """
            SELECT line.lot_id, announcement.expected_on, line.floor_m2, line.volume_m3, line.mass_t, line.places
              FROM announcement
              JOIN announcement_line line ON line.announcement_id = announcement.id AND line.open
             WHERE announcement.hub_id = :hub AND announcement.state = 'ANNOUNCED' AND announcement.expected_on < :before
               AND announcement.expected_on >= :since
             ORDER BY announcement.expected_on, line.lot_id
            """;

    private static final int EXPECTED_DAYS = 7;

    private static final String ARRIVE = """
            UPDATE announcement_line line
               SET open = false, intake_id = :intake, received_lot_id = :received
              FROM announcement
             WHERE line.lot_id = :lot AND line.open AND announcement.id = line.announcement_id
               AND announcement.hub_id = :hub AND announcement.state = 'ANNOUNCED'
            """;

    private static final String FINISH = """
            UPDATE announcement
               SET state = 'RECEIVED', over_at = :now
             WHERE hub_id = :hub AND state = 'ANNOUNCED'
               AND id IN (SELECT announcement_id FROM announcement_line WHERE intake_id = :intake)
               AND NOT EXISTS (SELECT FROM announcement_line line WHERE line.announcement_id = announcement.id AND line.open)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    ExpectedRepository(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** How much of each lot is announced at any hub, in the lot's unit. */
    Map<UUID, BigDecimal> announced(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT line.lot_id, sum(line.amount) AS amount
                          FROM announcement_line line JOIN announcement ON announcement.id = line.announcement_id
                         WHERE line.lot_id = ANY(:lots) AND line.open AND announcement.state = 'ANNOUNCED'
                         GROUP BY line.lot_id
                        """)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> Map.entry(row.getObject("lot_id", UUID.class), row.getBigDecimal("amount")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<Planned> arrivals(UUID hub, LocalDate before) {
        return jdbi.withHandle(handle -> handle.createQuery(ARRIVALS)
                .bind("hub", hub)
                .bind("before", before)
                .bind("since", LocalDate.now(clock).minusDays(EXPECTED_DAYS))
                .map((row, context) -> new Planned(
                        row.getObject("lot_id", UUID.class), row.getObject("expected_on", LocalDate.class), space(row)))
                .list());
    }

    @Override
    public Map<UUID, Amount> at(UUID hub, Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT line.lot_id, sum(line.amount) AS amount, min(line.unit) AS unit
                          FROM announcement_line line JOIN announcement ON announcement.id = line.announcement_id
                         WHERE line.lot_id = ANY(:lots) AND line.open AND announcement.state = 'ANNOUNCED' AND announcement.hub_id = :hub
                         GROUP BY line.lot_id
                        """)
                .bindArray("lots", UUID.class, lots)
                .bind("hub", hub)
                .map((row, context) -> Map.entry(row.getObject("lot_id", UUID.class), amount(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void arrived(UUID hub, UUID intake, Map<UUID, UUID> received) {
        if (received.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch(ARRIVE)) {
                received.forEach((lot, as) -> batch.bind("lot", lot)
                        .bind("received", as)
                        .bind("intake", intake)
                        .bind("hub", hub)
                        .add());
                batch.execute();
            }
            handle.createUpdate(FINISH)
                    .bind("hub", hub)
                    .bind("intake", intake)
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    static Amount amount(ResultSet row) throws SQLException {
        return new Amount(row.getBigDecimal("amount"), Unit.of(row.getString("unit")));
    }

    static Space space(ResultSet row) throws SQLException {
        return new Space(
                row.getBigDecimal("floor_m2"),
                row.getBigDecimal("volume_m3"),
                row.getBigDecimal("mass_t"),
                row.getBigDecimal("places"));
    }
}
