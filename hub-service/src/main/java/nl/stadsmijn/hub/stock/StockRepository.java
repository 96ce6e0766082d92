package nl.stadsmijn.hub.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;

/** Reads the ledger for people. */
@ApplicationScoped
class StockRepository {

    /** Two walks along an index, each no longer than the page, instead of an OR that sorts everything. */
    private static final String LIST = """
            SELECT id
              FROM ((SELECT id, location_kind, location_id FROM lot
                      WHERE owner_id = :organisation AND id > :after
                        AND (:hub::uuid IS NULL OR (location_kind = 'HUB' AND location_id = :hub))
                        AND (:kind::text IS NULL OR location_kind = :kind)
                      ORDER BY id LIMIT :rows)
                    UNION
                    (SELECT id, location_kind, location_id FROM lot
                      WHERE holder_id = :organisation AND id > :after
                        AND (:hub::uuid IS NULL OR (location_kind = 'HUB' AND location_id = :hub))
                        AND (:kind::text IS NULL OR location_kind = :kind)
                      ORDER BY id LIMIT :rows)) AS mine
             ORDER BY id
             LIMIT :rows
            """;

    private static final String ANCESTORS = """
            WITH RECURSIVE link AS (
                SELECT * FROM kinship WHERE child_id = :lot
                UNION
                SELECT kinship.* FROM kinship JOIN link ON kinship.child_id = link.parent_id)
            """;

    private static final String DESCENDANTS = """
            WITH RECURSIVE link AS (
                SELECT * FROM kinship WHERE parent_id = :lot
                UNION
                SELECT kinship.* FROM kinship JOIN link ON kinship.parent_id = link.child_id)
            """;

    /** The movement into the child tells how, when and where. */
    private static final String LINKS = """
            SELECT link.*, child.unit AS child_unit, parent.unit AS parent_unit, movement.kind, movement.at, movement.reason,
                   movement.to_location_kind AS place_kind, movement.to_location_id AS place_id, location.name AS place_name
              FROM link
              JOIN lot child ON child.id = link.child_id
              JOIN lot parent ON parent.id = link.parent_id
              JOIN movement ON movement.lot_id = link.child_id AND movement.booking_id = link.booking_id AND movement.counter_lot_id = link.parent_id
              LEFT JOIN location ON location.id = movement.to_location_id
             ORDER BY movement.seq
             LIMIT 1000
            """;

    /** The first movement of each that came out of no other. */
    private static final String ORIGINS = """
            , source AS (SELECT :lot::uuid AS lot_id UNION SELECT parent_id FROM link)
            SELECT source.lot_id, lot.unit, entry.kind, entry.amount, entry.at, entry.to_location_kind AS place_kind,
                   entry.to_location_id AS place_id, location.name AS place_name
              FROM source
              JOIN lot ON lot.id = source.lot_id
              JOIN LATERAL (SELECT * FROM movement WHERE movement.lot_id = source.lot_id ORDER BY seq LIMIT 1) AS entry ON true
              LEFT JOIN location ON location.id = entry.to_location_id
             WHERE NOT EXISTS (SELECT 1 FROM kinship WHERE kinship.child_id = source.lot_id)
             ORDER BY entry.seq
             LIMIT 1000
            """;

    private static final String MOVEMENTS = """
            SELECT movement.*, lot.unit, came.name AS from_name, went.name AS to_name
              FROM movement
              JOIN lot ON lot.id = movement.lot_id
              LEFT JOIN location came ON came.id = movement.from_location_id
              LEFT JOIN location went ON went.id = movement.to_location_id
             WHERE movement.lot_id = :lot AND seq > :after
             ORDER BY seq
             LIMIT :rows
            """;

    private final Jdbi jdbi;

    StockRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether the owner has the lot from this organisation: of its movements the last under another title was under theirs. */
    boolean hadTitleBefore(UUID organisation, UUID lot, UUID owner) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT owner_id FROM movement WHERE lot_id = :lot AND owner_id <> :owner ORDER BY seq DESC LIMIT 1
                        """)
                .bind("lot", lot)
                .bind("owner", owner)
                .mapTo(UUID.class)
                .findOne()
                .filter(organisation::equals)
                .isPresent());
    }

    /**
     * Lots that the organisation owns or holds, in id order.
     *
     * @param hub null for everywhere
     * @param kind null for any
     */
    List<UUID> list(UUID organisation, UUID hub, Location.Kind kind, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("organisation", organisation)
                .bindByType("hub", hub, UUID.class)
                .bind("kind", kind == null ? null : kind.name())
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(UUID.class)
                .list());
    }

    /** A lot's movements in the order they were booked, each with its number. */
    List<Booked> movements(UUID lot, long after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(MOVEMENTS)
                .bind("lot", lot)
                .bind("after", after)
                .bind("rows", rows)
                .map((row, context) -> new Booked(row.getLong("seq"), movement(row)))
                .list());
    }

    LineageView lineage(UUID lot) {
        return new LineageView(lot, origins(lot), links(ANCESTORS, lot), links(DESCENDANTS, lot));
    }

    /** A movement with its number in the ledger. */
    record Booked(long seq, MovementView movement) {}

    private List<LineageView.Link> links(String walk, UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery(walk + LINKS)
                .bind("lot", lot)
                .map((row, context) -> new LineageView.Link(
                        uuid(row, "parent_id"),
                        uuid(row, "child_id"),
                        new LedgerAmount(row.getBigDecimal("child_amount"), Unit.of(row.getString("child_unit"))),
                        new LedgerAmount(row.getBigDecimal("parent_amount"), Unit.of(row.getString("parent_unit"))),
                        LineageView.Kind.of(MovementKind.valueOf(row.getString("kind"))),
                        at(row),
                        place(row),
                        row.getString("reason"),
                        uuid(row, "booking_id")))
                .list());
    }

    private List<LineageView.Origin> origins(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery(ANCESTORS + ORIGINS)
                .bind("lot", lot)
                .map((row, context) -> new LineageView.Origin(
                        uuid(row, "lot_id"),
                        MovementKind.valueOf(row.getString("kind")),
                        new LedgerAmount(row.getBigDecimal("amount"), Unit.of(row.getString("unit"))),
                        at(row),
                        place(row)))
                .list());
    }

    private static LineageView.Where place(ResultSet row) throws SQLException {
        return new LineageView.Where(
                Location.Kind.valueOf(row.getString("place_kind")), uuid(row, "place_id"), row.getString("place_name"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static MovementView movement(ResultSet row) throws SQLException {
        return new MovementView(
                uuid(row, "id"),
                uuid(row, "booking_id"),
                uuid(row, "lot_id"),
                MovementKind.valueOf(row.getString("kind")),
                new LedgerAmount(row.getBigDecimal("amount"), Unit.of(row.getString("unit"))),
                post(row, "from"),
                post(row, "to"),
                uuid(row, "owner_id"),
                uuid(row, "holder_id"),
                uuid(row, "counter_lot_id"),
                row.getString("reason"),
                new MovementView.Author(
                        row.getString("by_subject"), uuid(row, "by_organisation"), row.getString("request")),
                at(row));
    }

    private static MovementView.Post post(ResultSet row, String side) throws SQLException {
        var kind = row.getString(side + "_location_kind");
        return new MovementView.Post(
                Account.valueOf(row.getString(side + "_account")),
                kind == null ? null : Location.Kind.valueOf(kind),
                uuid(row, side + "_location_id"),
                row.getString(side + "_name"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
