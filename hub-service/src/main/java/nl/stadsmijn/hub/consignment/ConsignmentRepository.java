package nl.stadsmijn.hub.consignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.hub.reservation.Underway;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The SQL of consignments. One is locked after hubs, and before lots. */
@ApplicationScoped
public class ConsignmentRepository implements Underway {

    private static final String INSERT = """
            INSERT INTO consignment (id, version, kind, sender_id, receiver_id, from_kind, from_id, to_kind, to_id, reservation_id, expected_on, carrier,
                                     note, created_at, state, dispatched_at, over_at, reason)
            VALUES (:id, 1, :kind, :sender, :receiver, :fromKind, :fromId, :toKind, :toId, :reservation, :expectedOn, :carrier,
                    :note, :createdAt, :state, :dispatchedAt, :overAt, :reason)
            """;

    private static final String UPDATE = """
            UPDATE consignment
               SET version = version + 1, state = :state, dispatched_at = :dispatchedAt, over_at = :overAt, reason = :reason
             WHERE id = :id
            """;

    /** Two walks along an index, each no longer than the page, instead of an OR that sorts everything. */
    private static final String LIST = """
            (SELECT * FROM consignment WHERE sender_id = :organisation AND kind = :kind AND id > :after ORDER BY id LIMIT :rows)
            UNION
            (SELECT * FROM consignment WHERE receiver_id = :organisation AND kind = :kind AND id > :after ORDER BY id LIMIT :rows)
            ORDER BY id LIMIT :rows
            """;

    private final Jdbi jdbi;

    ConsignmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void insert(Consignment consignment) {
        jdbi.useHandle(handle -> {
            bind(handle.createUpdate(INSERT), consignment).execute();
            writeLines(handle, consignment);
        });
    }

    /** Writes how far it has come, and its lines. Its row must be locked. */
    public void update(Consignment consignment) {
        jdbi.useHandle(handle -> {
            bind(handle.createUpdate(UPDATE), consignment).execute();
            handle.createUpdate("DELETE FROM consignment_line WHERE consignment_id = :id")
                    .bind("id", consignment.id())
                    .execute();
            writeLines(handle, consignment);
        });
    }

    Optional<Consignment> find(UUID id) {
        return Stream.of(Consignment.Kind.values())
                .flatMap(kind -> find(kind, id).stream())
                .findFirst();
    }

    public Optional<Consignment> find(Consignment.Kind kind, UUID id) {
        return one("SELECT * FROM consignment WHERE id = :id AND kind = :kind", kind, id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Consignment> lock(Consignment.Kind kind, UUID id) {
        return one("SELECT * FROM consignment WHERE id = :id AND kind = :kind FOR UPDATE", kind, id);
    }

    /** The shipment by which a reservation is on its way, locked until the transaction ends; there is at most one. */
    public Optional<Consignment> lockOnTheWay(UUID reservation) {
        return jdbi
                .withHandle(handle -> withLines(
                        handle,
                        handle.createQuery(
                                        "SELECT * FROM consignment WHERE reservation_id = :reservation AND state = 'DISPATCHED' FOR UPDATE")
                                .bind("reservation", reservation)
                                .map((row, context) -> consignment(row))
                                .list()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<UUID> shipmentOf(UUID reservation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM consignment WHERE reservation_id = :reservation AND state = 'DISPATCHED' LIMIT 1")
                .bind("reservation", reservation)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Those that an organisation sends or receives, in id order. */
    public List<Consignment> list(Consignment.Kind kind, UUID organisation, UUID after, int rows) {
        return jdbi.withHandle(handle -> withLines(
                handle,
                handle.createQuery(LIST)
                        .bind("organisation", organisation)
                        .bind("kind", kind)
                        .bind("after", after)
                        .bind("rows", rows)
                        .map((row, context) -> consignment(row))
                        .list()));
    }

    /** Transfers to a hub that have not arrived, and should before a day. */
    public List<Consignment> expectedAt(UUID hub, LocalDate before) {
        return transfers("to_id = :hub AND state IN ('PLANNED', 'DISPATCHED')", hub, before);
    }

    /** Transfers that have not left a hub, and should arrive elsewhere before a day. */
    public List<Consignment> leaving(UUID hub, LocalDate before) {
        return transfers("from_id = :hub AND state = 'PLANNED'", hub, before);
    }

    private List<Consignment> transfers(String which, UUID hub, LocalDate before) {
        return jdbi.withHandle(handle -> withLines(
                handle,
                handle.createQuery("SELECT * FROM consignment WHERE kind = 'TRANSFER' AND expected_on < :before AND "
                                + which + " ORDER BY id")
                        .bind("hub", hub)
                        .bind("before", before)
                        .map((row, context) -> consignment(row))
                        .list()));
    }

    private Optional<Consignment> one(String sql, Consignment.Kind kind, UUID id) {
        return jdbi
                .withHandle(handle -> withLines(
                        handle,
                        handle.createQuery(sql)
                                .bind("id", id)
                                .bind("kind", kind)
                                .map((row, context) -> consignment(row))
                                .list()))
                .stream()
                .findFirst();
    }

    private static <S extends SqlStatement<S>> S bind(S sql, Consignment consignment) {
        var over = consignment.journey() instanceof Journey.Over it ? it : null;
        return sql.bind("id", consignment.id())
                .bind("kind", consignment.kind())
                .bind("sender", consignment.senderId())
                .bind("receiver", consignment.receiverId())
                .bind("fromKind", consignment.from().kind())
                .bind("fromId", consignment.from().id())
                .bind("toKind", consignment.to().kind())
                .bind("toId", consignment.to().id())
                .bind("reservation", consignment.reservationId())
                .bind("expectedOn", consignment.expectedOn())
                .bind("carrier", consignment.carrier())
                .bind("note", consignment.note())
                .bind("createdAt", consignment.createdAt())
                .bind("state", ConsignmentView.state(consignment.journey()))
                .bind("dispatchedAt", ConsignmentView.dispatchedAt(consignment.journey()))
                .bind("overAt", over == null ? null : over.at())
                .bind("reason", over == null ? null : over.reason());
    }

    private static void writeLines(Handle handle, Consignment consignment) {
        try (var batch = handle.prepareBatch("""
                INSERT INTO consignment_line (consignment_id, line, lot_id, amount, unit, from_kind, from_id, sent_lot_id, received, reason)
                VALUES (:id, :line, :lot, :amount, :unit, :fromKind, :fromId, :sent, :received, :reason)
                """)) {
            for (var number = 0; number < consignment.lines().size(); number++) {
                var line = consignment.lines().get(number);
                batch.bind("id", consignment.id())
                        .bind("line", number)
                        .bind("lot", line.lotId())
                        .bind("amount", line.amount())
                        .bind("unit", line.unit())
                        .bind("fromKind", line.from().kind())
                        .bind("fromId", line.from().id())
                        .bind("sent", line.sentLotId())
                        .bind("received", line.received())
                        .bind("reason", line.reason())
                        .add();
            }
            batch.execute();
        }
    }

    private static List<Consignment> withLines(Handle handle, List<Consignment> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Consignment.Line>> lines = new HashMap<>();
        handle.createQuery(
                        "SELECT * FROM consignment_line WHERE consignment_id = ANY(:ids) ORDER BY consignment_id, line")
                .bindArray("ids", UUID.class, bare.stream().map(Consignment::id).toList())
                .map((row, context) -> Map.entry(uuid(row, "consignment_id"), line(row)))
                .forEach(each -> lines.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                        .add(each.getValue()));
        return bare.stream()
                .map(each -> each.with(each.journey(), lines.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Consignment consignment(ResultSet row) throws SQLException {
        return new Consignment(
                uuid(row, "id"),
                row.getLong("version"),
                Consignment.Kind.valueOf(row.getString("kind")),
                uuid(row, "sender_id"),
                uuid(row, "receiver_id"),
                location(row, "from"),
                location(row, "to"),
                uuid(row, "reservation_id"),
                row.getObject("expected_on", LocalDate.class),
                row.getString("carrier"),
                row.getString("note"),
                instant(row, "created_at"),
                journey(row),
                List.of());
    }

    private static Journey journey(ResultSet row) throws SQLException {
        var dispatchedAt = instant(row, "dispatched_at");
        return switch (row.getString("state")) {
            case "PLANNED" -> new Journey.Planned();
            case "DISPATCHED" -> new Journey.Dispatched(dispatchedAt);
            default ->
                new Journey.Over(
                        Journey.Ending.valueOf(row.getString("state")),
                        dispatchedAt,
                        instant(row, "over_at"),
                        row.getString("reason"));
        };
    }

    private static Consignment.Line line(ResultSet row) throws SQLException {
        return new Consignment.Line(
                uuid(row, "lot_id"),
                row.getBigDecimal("amount"),
                Unit.of(row.getString("unit")),
                location(row, "from"),
                uuid(row, "sent_lot_id"),
                row.getBigDecimal("received"),
                row.getString("reason"));
    }

    private static Location location(ResultSet row, String end) throws SQLException {
        return new Location(Location.Kind.valueOf(row.getString(end + "_kind")), uuid(row, end + "_id"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
