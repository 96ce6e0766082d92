package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Interested;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The SQL of reservations. Lots are always locked before them. */
@ApplicationScoped
class ReservationRepository implements Interested {

    private static final String CONCERNED = """
            SELECT reservation_id FROM allocation WHERE open AND lot_id = ANY(:lots)
            UNION
            SELECT unnest(:reservations)
            """;

    private static final String LOTS_CONCERNED =
            "SELECT DISTINCT lot_id FROM allocation WHERE open AND reservation_id IN (" + CONCERNED + ")";

    private static final String LOCK =
            "SELECT * FROM reservation WHERE id IN (" + CONCERNED + ") ORDER BY id FOR UPDATE";

    private static final String DUE_ON_LOTS = """
            SELECT DISTINCT reservation.id
              FROM reservation
              JOIN allocation ON allocation.reservation_id = reservation.id AND allocation.open
             WHERE reservation.kind = 'OPTION' AND reservation.expires_at <= :now AND allocation.lot_id = ANY(:lots)
            """;

    private static final String LINES = """
            SELECT line.reservation_id, line.line, line.lot_id, line.amount, line.unit, allocation.lot_id AS at_lot, allocation.amount AS at_amount
              FROM reservation_line line
              JOIN allocation USING (reservation_id, line)
             WHERE line.reservation_id = ANY(:ids)
             ORDER BY line.reservation_id, line.line, allocation.lot_id
            """;

    private final Jdbi jdbi;

    ReservationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** From here on locks can be given back without ending the transaction. */
    void savepoint() {
        jdbi.useHandle(handle -> handle.execute("SAVEPOINT posting"));
    }

    /** Gives back the locks taken since {@link #savepoint}. */
    void backToSavepoint() {
        jdbi.useHandle(handle -> handle.execute("ROLLBACK TO SAVEPOINT posting"));
    }

    /** Keeps the locks. */
    void releaseSavepoint() {
        jdbi.useHandle(handle -> handle.execute("RELEASE SAVEPOINT posting"));
    }

    /** Every lot that an open reservation on these lots, or one of these reservations, has something at. */
    List<UUID> lotsConcerned(Collection<UUID> lots, Collection<UUID> reservations) {
        return jdbi.withHandle(handle -> handle.createQuery(LOTS_CONCERNED)
                .bindArray("lots", UUID.class, lots)
                .bindArray("reservations", UUID.class, reservations)
                .mapTo(UUID.class)
                .list());
    }

    /** The lots of each reservation that is open. */
    Map<UUID, Set<UUID>> lotsOf(Collection<UUID> reservations) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT reservation_id, lot_id FROM allocation WHERE open AND reservation_id = ANY(:ids)")
                .bindArray("ids", UUID.class, reservations)
                .map((row, context) ->
                        Map.entry(row.getObject("reservation_id", UUID.class), row.getObject("lot_id", UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    /** The open reservations on these lots, and these reservations, locked. */
    List<Reservation> lock(Collection<UUID> lots, Collection<UUID> reservations) {
        return jdbi.withHandle(handle -> withLines(
                handle,
                handle.createQuery(LOCK)
                        .bindArray("lots", UUID.class, lots)
                        .bindArray("reservations", UUID.class, reservations)
                        .map(new ReservationRow())
                        .list()));
    }

    Optional<Reservation> find(UUID id) {
        return jdbi
                .withHandle(handle -> withLines(
                        handle,
                        handle.createQuery("SELECT * FROM reservation WHERE id = :id")
                                .bind("id", id)
                                .map(new ReservationRow())
                                .list()))
                .stream()
                .findFirst();
    }

    List<Reservation> list(UUID holder, UUID after, int rows) {
        return jdbi.withHandle(handle -> withLines(
                handle,
                handle.createQuery(
                                "SELECT * FROM reservation WHERE holder_id = :holder AND id > :after ORDER BY id LIMIT :rows")
                        .bind("holder", holder)
                        .bind("after", after)
                        .bind("rows", rows)
                        .map(new ReservationRow())
                        .list()));
    }

    List<UUID> dueOn(Collection<UUID> lots, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE_ON_LOTS)
                .bindArray("lots", UUID.class, lots)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
    }

    List<UUID> expired(Instant now, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM reservation WHERE kind = 'OPTION' AND expires_at <= :now ORDER BY expires_at, id LIMIT :rows")
                .bind("now", now)
                .bind("rows", rows)
                .mapTo(UUID.class)
                .list());
    }

    /** Conditions whose day has passed, unjudged. */
    List<UUID> conditionsDue(LocalDate today, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM reservation
                         WHERE kind = 'FIRM' AND NOT condition_settled AND condition_before < :today
                         ORDER BY condition_before, id LIMIT :rows
                        """)
                .bind("today", today)
                .bind("rows", rows)
                .mapTo(UUID.class)
                .list());
    }

    /** Whether the organisation holds, or held, something of the lot. */
    @Override
    public boolean holdsOf(UUID organisation, UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM allocation JOIN reservation ON reservation.id = allocation.reservation_id
                                        WHERE allocation.lot_id = :lot AND reservation.holder_id = :organisation)
                        """)
                .bind("lot", lot)
                .bind("organisation", organisation)
                .mapTo(Boolean.class)
                .one());
    }

    /** @param lotsToo their allocations stand otherwise than before */
    void write(List<Reservation> reservations, Predicate<Reservation> lotsToo) {
        var added = reservations.stream()
                .filter(each -> each.facts().version() == 0)
                .toList();
        var known =
                reservations.stream().filter(each -> each.facts().version() > 0).toList();
        jdbi.useHandle(handle -> {
            batch(handle, ReservationRow.INSERT, added);
            batch(handle, ReservationRow.UPDATE, known);
            writeLines(handle, added);
            var moved = known.stream().filter(lotsToo).toList();
            handle.createUpdate("DELETE FROM allocation WHERE reservation_id = ANY(:ids)")
                    .bindArray("ids", UUID.class, ids(moved))
                    .execute();
            writeAllocations(handle, added);
            writeAllocations(handle, moved);
            close(handle, known);
        });
    }

    private static void batch(Handle handle, String sql, List<Reservation> reservations) {
        if (!reservations.isEmpty()) {
            try (var batch = handle.prepareBatch(sql)) {
                reservations.forEach(
                        reservation -> ReservationRow.bind(batch, reservation).add());
                batch.execute();
            }
        }
    }

    private static void close(Handle handle, List<Reservation> known) {
        var over = known.stream().filter(reservation -> !reservation.isOpen()).toList();
        if (!over.isEmpty()) {
            handle.createUpdate("UPDATE allocation SET open = false WHERE open AND reservation_id = ANY(:ids)")
                    .bindArray("ids", UUID.class, ids(over))
                    .execute();
        }
    }

    private static void writeLines(Handle handle, List<Reservation> reservations) {
        if (reservations.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("""
                INSERT INTO reservation_line (reservation_id, line, lot_id, amount, unit) VALUES (:id, :line, :lot, :amount, :unit)
                """)) {
            for (var reservation : reservations) {
                for (var number = 0; number < reservation.lines().size(); number++) {
                    var line = reservation.lines().get(number);
                    batch.bind("id", reservation.id())
                            .bind("line", number)
                            .bind("lot", line.lotId())
                            .bind("amount", line.amount())
                            .bind("unit", line.unit())
                            .add();
                }
            }
            batch.execute();
        }
    }

    private static void writeAllocations(Handle handle, List<Reservation> reservations) {
        if (reservations.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("""
                INSERT INTO allocation (reservation_id, line, lot_id, amount, open) VALUES (:id, :line, :lot, :amount, :open)
                """)) {
            for (var reservation : reservations) {
                for (var number = 0; number < reservation.lines().size(); number++) {
                    for (var allocation : reservation.lines().get(number).allocations()) {
                        batch.bind("id", reservation.id())
                                .bind("line", number)
                                .bind("lot", allocation.lotId())
                                .bind("amount", allocation.amount())
                                .bind("open", reservation.isOpen())
                                .add();
                    }
                }
            }
            batch.execute();
        }
    }

    private static List<Reservation> withLines(Handle handle, List<Reservation> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, Map<Integer, Line>> lines = new HashMap<>();
        handle.createQuery(LINES)
                .bindArray("ids", UUID.class, ids(bare))
                .map((row, context) -> Part.of(row))
                .forEach(part -> lines.computeIfAbsent(part.reservation(), any -> new LinkedHashMap<>())
                        .merge(part.number(), part.line(), ReservationRepository::both));
        return bare.stream()
                .map(reservation -> reservation.with(reservation
                        .facts()
                        .with(List.copyOf(
                                lines.getOrDefault(reservation.id(), Map.of()).values()))))
                .toList();
    }

    private static Line both(Line one, Line other) {
        var allocations = new ArrayList<>(one.allocations());
        allocations.addAll(other.allocations());
        return one.allocated(List.copyOf(allocations));
    }

    private static List<UUID> ids(List<Reservation> reservations) {
        return reservations.stream().map(Reservation::id).toList();
    }

    /** A line with one of its allocations, as the join gives them. */
    private record Part(UUID reservation, int number, Line line) {
        static Part of(ResultSet row) throws SQLException {
            var allocation = new Line.Allocation(row.getObject("at_lot", UUID.class), amount(row, "at_amount"));
            return new Part(
                    row.getObject("reservation_id", UUID.class),
                    row.getInt("line"),
                    new Line(
                            row.getObject("lot_id", UUID.class),
                            amount(row, "amount"),
                            Unit.of(row.getString("unit")),
                            List.of(allocation)));
        }

        private static BigDecimal amount(ResultSet row, String column) throws SQLException {
            return row.getBigDecimal(column);
        }
    }
}
