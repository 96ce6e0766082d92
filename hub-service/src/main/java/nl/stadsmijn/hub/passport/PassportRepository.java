package nl.stadsmijn.hub.passport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PassportRepository {

    /**
     * Of a parent only what happened before the lot came out of it, and not what else came out of it. Where several ways lead back to a parent, it is told once, up to
     * the last of them. A customer's place is named if it is a deal's project, as the deal names it, and else nobody's business. What is on its way is nowhere.
     */
    private static final String HISTORY = """
            WITH RECURSIVE link (lot_id, until) AS (
                SELECT :lot::uuid, 9223372036854775807
                UNION
                SELECT kinship.parent_id, movement.seq
                  FROM link
                  JOIN kinship ON kinship.child_id = link.lot_id
                  JOIN movement ON movement.lot_id = kinship.parent_id AND movement.booking_id = kinship.booking_id),
            line AS (SELECT lot_id, max(until) AS until FROM link GROUP BY lot_id)
            SELECT movement.kind, movement.at, movement.amount, lot.unit, movement.to_location_kind, place.name, place.lat, place.lon,
                   movement.lot_id, movement.counter_lot_id
              FROM line
              JOIN lot ON lot.id = line.lot_id
              JOIN movement ON movement.lot_id = line.lot_id AND movement.seq <= line.until
              LEFT JOIN LATERAL (
                   SELECT name, lat, lon FROM location
                    WHERE id = movement.to_location_id AND movement.to_location_kind NOT IN ('CUSTOMER', 'TRANSIT')
                   UNION ALL
                   (SELECT name, lat, lon FROM deal_destination
                     WHERE location_id = movement.to_location_id AND location_id <> deal_id AND movement.to_location_kind = 'CUSTOMER'
                     LIMIT 1)) AS place ON true
             WHERE movement.lot_id = :lot OR movement.kind NOT IN ('SPLIT_OFF', 'MERGED_INTO', 'TREATED_INTO')
             ORDER BY movement.seq
            """;

    private final Jdbi jdbi;

    PassportRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The steps that led to the lot; none if there is no such lot. */
    List<PassportView.Step> history(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery(HISTORY)
                .bind("lot", lot)
                .map((row, context) -> step(row))
                .list());
    }

    /** How much there is of a lot now; nothing if there is no such lot. */
    Optional<PassportView.Now> now(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT unit, expected, on_hand, in_transit, delivered, written_off, to_children FROM lot WHERE id = :lot")
                .bind("lot", lot)
                .map((row, context) -> new PassportView.Now(
                        Unit.of(row.getString("unit")),
                        text(row, "expected"),
                        text(row, "on_hand"),
                        text(row, "in_transit"),
                        text(row, "delivered"),
                        text(row, "written_off"),
                        text(row, "to_children")))
                .findOne());
    }

    private static String text(ResultSet row, String account) throws SQLException {
        return row.getBigDecimal(account).stripTrailingZeros().toPlainString();
    }

    private static PassportView.Step step(ResultSet row) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        return PassportView.Step.of(
                MovementKind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("amount"),
                Unit.of(row.getString("unit")),
                Location.Kind.valueOf(row.getString("to_location_kind")),
                row.getString("name"),
                lat == null ? null : new Place(lat, row.getDouble("lon")),
                row.getObject("lot_id", UUID.class),
                row.getObject("counter_lot_id", UUID.class));
    }
}
