package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of the table {@code lot}, read and written. An account's balance stands in the column of its name. */
final class LotRow implements RowMapper<Lot> {

    static final String INSERT = """
            INSERT INTO lot (id, version, unit, claimed, listed, found, from_parents, expected, on_hand, in_transit, to_children, delivered,
                             written_off, promised, location_kind, location_id, owner_id, holder_id, storage_hub_id, storage_since,
                             storage_deadline, storage_state, storage_first, storage_limit, storage_extensions, described, quarantine_reason, inspection_batch_id, inspection_refused,
                             last_movement_id, last_kind, last_amount, last_at, last_reason, last_other_lot_id)
            VALUES (:id, 1, :unit, :claimed, :listed, :found, :from_parents, :expected, :on_hand, :in_transit, :to_children, :delivered,
                    :written_off, :promised, :locationKind, :locationId, :ownerId, :holderId, :storageHub, :since,
                    :deadline, :storageState, :firstStored, :legalLimit, :extensions, :described, :quarantine, :batch, :refused,
                    :lastId, :lastKind, :lastAmount, :lastAt, :lastReason, :lastOther)
            """;

    static final String UPDATE = """
            UPDATE lot
               SET version = version + 1, claimed = :claimed, listed = :listed, found = :found, from_parents = :from_parents,
                   expected = :expected, on_hand = :on_hand, in_transit = :in_transit, to_children = :to_children,
                   delivered = :delivered, written_off = :written_off, promised = :promised,
                   location_kind = :locationKind, location_id = :locationId, owner_id = :ownerId, holder_id = :holderId,
                   storage_hub_id = :storageHub, storage_since = :since, storage_deadline = :deadline, storage_state = :storageState,
                   storage_first = :firstStored, storage_limit = :legalLimit, storage_extensions = :extensions,
                   described = :described, quarantine_reason = :quarantine, inspection_batch_id = :batch, inspection_refused = :refused,
                   last_movement_id = :lastId, last_kind = :lastKind, last_amount = :lastAmount, last_at = :lastAt,
                   last_reason = :lastReason, last_other_lot_id = :lastOther
             WHERE id = :id
            """;

    static <S extends SqlStatement<S>> S bind(S sql, Lot lot) {
        for (var account : Account.values()) {
            sql.bind(column(account), lot.of(account));
        }
        var custody = lot.custody();
        var term = custody.storage();
        var inspection = lot.standing().inspection();
        return sql.bind("id", lot.id())
                .bind("unit", lot.unit())
                .bind("claimed", lot.claimed())
                .bind("promised", lot.balance().promised())
                .bind("locationKind", custody.location().kind())
                .bind("locationId", custody.location().id())
                .bind("ownerId", custody.ownerId())
                .bind("holderId", custody.holderId())
                .bind("storageHub", term == null ? null : term.hubId())
                .bind("since", term == null ? null : term.since())
                .bind("deadline", term == null ? null : term.deadline())
                .bind("storageState", term == null ? null : term.state())
                .bind("firstStored", term == null ? null : term.firstStored())
                .bind("legalLimit", term == null ? null : term.legalLimit())
                .bind("extensions", term == null ? null : term.extensions())
                .bind("described", lot.standing().described())
                .bind("quarantine", lot.standing().quarantine())
                .bind("batch", inspection == null ? null : inspection.batchId())
                .bind("refused", inspection == null ? null : inspection.refused())
                .bind("lastId", lot.last().movementId())
                .bind("lastKind", lot.last().kind())
                .bind("lastAmount", lot.last().amount())
                .bind("lastAt", lot.last().at())
                .bind("lastReason", lot.last().reason())
                .bind("lastOther", lot.last().otherLotId());
    }

    @Override
    public Lot map(ResultSet row, StatementContext context) throws SQLException {
        return new Lot(
                uuid(row, "id"),
                Unit.of(row.getString("unit")),
                row.getBigDecimal("claimed"),
                balance(row),
                custody(row),
                standing(row),
                last(row),
                row.getLong("version"));
    }

    private static String column(Account account) {
        return account.name().toLowerCase(Locale.ROOT);
    }

    private static Balance balance(ResultSet row) throws SQLException {
        Map<Account, BigDecimal> sums = new EnumMap<>(Account.class);
        for (var account : Account.values()) {
            sums.put(account, row.getBigDecimal(column(account)));
        }
        return new Balance(sums, row.getBigDecimal("promised"));
    }

    private static Custody custody(ResultSet row) throws SQLException {
        var hub = uuid(row, "storage_hub_id");
        var term = hub == null
                ? null
                : new StorageTerm(
                        hub,
                        row.getObject("storage_since", LocalDate.class),
                        row.getObject("storage_deadline", LocalDate.class),
                        StorageState.valueOf(row.getString("storage_state")),
                        row.getObject("storage_first", LocalDate.class),
                        row.getObject("storage_limit", LocalDate.class),
                        row.getInt("storage_extensions"));
        return new Custody(
                new Location(Location.Kind.valueOf(row.getString("location_kind")), uuid(row, "location_id")),
                uuid(row, "owner_id"),
                uuid(row, "holder_id"),
                term);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var batch = uuid(row, "inspection_batch_id");
        var inspection = batch == null ? null : new Standing.Inspection(batch, row.getString("inspection_refused"));
        return new Standing(row.getBoolean("described"), row.getString("quarantine_reason"), inspection);
    }

    private static Lot.Last last(ResultSet row) throws SQLException {
        return new Lot.Last(
                uuid(row, "last_movement_id"),
                MovementKind.valueOf(row.getString("last_kind")),
                row.getBigDecimal("last_amount"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getString("last_reason"),
                uuid(row, "last_other_lot_id"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
