package nl.stadsmijn.hub.reservation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Handle;

/** The lines of reservations and where each lies, read and written with their reservations. */
final class AllocationRepository {

    private static final String LINES = """
            SELECT line.reservation_id, line.line, line.lot_id, line.amount, line.unit, allocation.lot_id AS at_lot, allocation.amount AS at_amount
              FROM reservation_line line
              JOIN allocation USING (reservation_id, line)
             WHERE line.reservation_id = ANY(:ids)
             ORDER BY line.reservation_id, line.line, allocation.lot_id
            """;

    private AllocationRepository() {}

    /** @param before the lines as they are stored */
    static void write(Handle handle, List<Reservation> known, Function<UUID, List<Line>> before) {
        var moved = known.stream()
                .filter(each -> !before.apply(each.id()).equals(each.lines()))
                .toList();
        var cutBack = moved.stream()
                .filter(each -> !isSameAmounts(before.apply(each.id()), each.lines()))
                .toList();
        delete(handle, "reservation_line", cutBack);
        delete(handle, "allocation", moved);
        writeLines(handle, cutBack);
        writeAllocations(handle, moved);
        close(handle, known);
    }

    private static boolean isSameAmounts(List<Line> before, List<Line> now) {
        return before.stream()
                .map(Line::amount)
                .toList()
                .equals(now.stream().map(Line::amount).toList());
    }

    private static void delete(Handle handle, String table, List<Reservation> reservations) {
        if (!reservations.isEmpty()) {
            handle.createUpdate("DELETE FROM %s WHERE reservation_id = ANY(:ids)".formatted(table))
                    .bindArray("ids", UUID.class, ids(reservations))
                    .execute();
        }
    }

    /** The reservations as they came, with their lines. */
    static List<Reservation> withLines(Handle handle, List<Reservation> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, Map<Integer, Line>> lines = new HashMap<>();
        handle.createQuery(LINES)
                .bindArray("ids", UUID.class, ids(bare))
                .map((row, context) -> Part.of(row))
                .forEach(part -> lines.computeIfAbsent(part.reservation(), any -> new LinkedHashMap<>())
                        .merge(part.number(), part.line(), AllocationRepository::both));
        return bare.stream()
                .map(reservation -> reservation.with(reservation
                        .facts()
                        .with(List.copyOf(
                                lines.getOrDefault(reservation.id(), Map.of()).values()))))
                .toList();
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
