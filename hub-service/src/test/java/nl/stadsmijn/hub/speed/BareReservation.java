package nl.stadsmijn.hub.speed;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import nl.stadsmijn.kit.storage.Ids;

/** The statements that a reservation can't do without, prepared, on one connection. */
final class BareReservation implements Measured.Worker {

    /** No relay looks there. */
    static final int SHARD = 99;

    private static final byte[] EVENT = "x".repeat(1_100).getBytes(StandardCharsets.US_ASCII);

    private final Connection connection;
    private final Supplier<UUID> lots;
    private final PreparedStatement promise;
    private final PreparedStatement reserve;
    private final PreparedStatement tell;

    BareReservation(Connection connection, Supplier<UUID> lots) throws SQLException {
        this.connection = connection;
        this.lots = lots;
        this.promise = connection.prepareStatement("""
                UPDATE lot SET promised = promised + ?, version = version + 1
                 WHERE id = ? AND expected + on_hand - promised >= ? AND described AND quarantine_reason IS NULL RETURNING version
                """);
        this.reserve = connection.prepareStatement("""
                WITH reserved AS (INSERT INTO reservation (id, version, holder_id, kind, created_at, expires_at, extended, condition_settled, line_count)
                                  VALUES (?, 1, ?, 'OPTION', now(), now() + interval '72 hours', false, false, 1)),
                     lined AS (INSERT INTO reservation_line VALUES (?, 0, ?, 1, 'piece'))
                INSERT INTO allocation VALUES (?, 0, ?, 1, true)
                """);
        this.tell = connection.prepareStatement(
                "INSERT INTO outbox (shard, topic, key, version, headers, payload) VALUES (%1$d, 'hub.stock', ?, ?, '{}', ?), (%1$d, 'hub.reservations', ?, 1, '{}', ?)"
                        .formatted(SHARD));
    }

    @Override
    public void work() throws SQLException {
        var lot = lots.get();
        var id = Ids.next();
        promise.setBigDecimal(1, BigDecimal.ONE);
        promise.setObject(2, lot);
        promise.setBigDecimal(3, BigDecimal.ONE);
        var version = 0L;
        try (var row = promise.executeQuery()) {
            row.next();
            version = row.getLong(1);
        }
        reserve.setObject(1, id);
        reserve.setObject(2, id);
        reserve.setObject(3, id);
        reserve.setObject(4, lot);
        reserve.setObject(5, id);
        reserve.setObject(6, lot);
        reserve.executeUpdate();
        tell.setString(1, lot.toString());
        tell.setLong(2, version);
        tell.setBytes(3, EVENT);
        tell.setString(4, id.toString());
        tell.setBytes(5, EVENT);
        tell.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
