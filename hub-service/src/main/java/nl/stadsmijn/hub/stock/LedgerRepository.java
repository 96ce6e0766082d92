package nl.stadsmijn.hub.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;

/** The ledger's SQL. Whoever changes lots holds their row locks, taken in id order, so that two changes can't deadlock. */
@ApplicationScoped
class LedgerRepository {

    private static final String LOCK = "SELECT * FROM lot WHERE id = ANY(:ids) ORDER BY id FOR UPDATE";
    private static final String LOCK_FREE = LOCK + " SKIP LOCKED";

    private static final String SIGHT = """
            SELECT lot.*, location.name AS location_name, location.lat, location.lon, made.product_type AS made_into, made.mass_per_unit,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('lotId', parent_id, 'amount', child_amount) ORDER BY parent_id), '[]')
                      FROM kinship WHERE child_id = lot.id) AS parents,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('lotId', child_id, 'amount', parent_amount) ORDER BY child_id), '[]')
                      FROM kinship WHERE parent_id = lot.id) AS children,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object(
                               'kind', gone.kind, 'amount', gone.amount, 'locationKind', gone.from_location_kind,
                               'locationId', gone.from_location_id, 'locationName', place.name, 'reason', gone.reason,
                               'sourceId', gone.source_id, 'receiver', coalesce(disposition.receiver, leftover.receiver),
                               'eural', coalesce(disposition.eural, leftover.eural),
                               'at', gone.at) ORDER BY gone.seq), '[]')
                      FROM movement gone
                      LEFT JOIN location place ON place.id = gone.from_location_id
                      LEFT JOIN disposition ON disposition.id = gone.source_id
                      LEFT JOIN leftover ON leftover.id = gone.source_id
                     WHERE gone.lot_id = lot.id AND gone.to_account IN ('DELIVERED', 'WRITTEN_OFF')) AS departures,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('amount', come.amount, 'sourceId', come.source_id, 'at', come.at) ORDER BY come.seq), '[]')
                      FROM movement come
                     WHERE lot.found > 0 AND come.lot_id = lot.id AND come.from_account = 'FOUND') AS found_so_far,
                   (SELECT jsonb_build_object(
                               'id', (array_agg(id ORDER BY id DESC))[1],
                               'technical', (array_agg(technical ORDER BY id DESC) FILTER (WHERE technical IS NOT NULL))[1],
                               'aesthetic', (array_agg(aesthetic ORDER BY id DESC) FILTER (WHERE aesthetic IS NOT NULL))[1],
                               'byOrganisation', (array_agg(by_organisation ORDER BY id DESC))[1],
                               'at', (array_agg(at ORDER BY id DESC))[1])
                      FROM inspection
                     WHERE lot_id = lot.id AND coalesce(technical, aesthetic) IS NOT NULL
                    HAVING count(*) > 0) AS judged,
                   (SELECT jsonb_build_object('id', id, 'price', asking_price)
                      FROM disposition WHERE lot_id = lot.id AND kind = 'SELL_DOWN' ORDER BY id DESC LIMIT 1) AS asked
              FROM %s AS lot
              LEFT JOIN location ON location.id = lot.location_id
              LEFT JOIN made ON made.lot_id = lot.id
            """;

    private static final String SIGHT_ALL = SIGHT.formatted("lot") + " WHERE lot.id = ANY(:ids) ORDER BY lot.id";

    /**
     * Promises {@code amount} of a lot, and gives the lot as it is then. One conditional statement decides, so no reader can act on a stale balance; lots are
     * taken in id order, so two reservations over the same lots can't deadlock. No row means: not that much left, or not for sale.
     *
     * <p>Most lots have no kin, and nothing of them left, was found or was judged yet: what {@link #SIGHT} looks for costs more than the promise, so it is asked apart, of those that have it.
     */
    private static final String PROMISE = """
            WITH promised AS (
                UPDATE lot
                   SET promised = promised + :amount, version = version + 1
                 WHERE id = :id
                   AND expected + on_hand + in_transit - promised >= :amount
                   AND described
                   AND quarantine_reason IS NULL
                RETURNING *)
            SELECT promised.*, location.name AS location_name, location.lat, location.lon,
                   found + from_parents + to_children + delivered + written_off > 0
                   OR EXISTS (SELECT FROM inspection WHERE lot_id = promised.id)
                   OR EXISTS (SELECT FROM disposition WHERE lot_id = promised.id) AS has_more
              FROM promised
              LEFT JOIN location ON location.id = promised.location_id
            """;

    private static final String BOOK = """
            INSERT INTO movement (id, booking_id, lot_id, kind, from_account, from_location_kind, from_location_id, to_account, to_location_kind,
                                  to_location_id, amount, owner_id, holder_id, counter_lot_id, reason, source_id, by_subject, by_organisation,
                                  request, at)
            VALUES (:id, :booking, :lot, :kind, :fromAccount, :fromKind, :fromId, :toAccount, :toKind, :toId, :amount, :owner, :holder, :counter,
                    :reason, :source, :subject, :organisation, :request, :at)
            """;

    private static final QualifiedType<List<Sighting.Share>> SHARES =
            QualifiedType.of(new GenericType<List<Sighting.Share>>() {}).with(Json.class);
    private static final QualifiedType<List<Sighting.Departure>> DEPARTURES =
            QualifiedType.of(new GenericType<List<Sighting.Departure>>() {}).with(Json.class);
    private static final QualifiedType<List<Sighting.Find>> FOUND =
            QualifiedType.of(new GenericType<List<Sighting.Find>>() {}).with(Json.class);
    private static final QualifiedType<Sighting.Judged> JUDGED =
            QualifiedType.of(Sighting.Judged.class).with(Json.class);
    private static final QualifiedType<Sighting.Asked> ASKED =
            QualifiedType.of(Sighting.Asked.class).with(Json.class);

    private final Jdbi jdbi;

    LedgerRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param wait false: lots that another transaction holds are left out */
    List<Lot> lock(Collection<UUID> ids, boolean wait) {
        return jdbi.withHandle(handle -> handle.createQuery(wait ? LOCK : LOCK_FREE)
                .bindArray("ids", UUID.class, ids)
                .map(new LotRow())
                .list());
    }

    Optional<Sighting> promise(UUID id, BigDecimal amount) {
        record Promised(Sighting plain, boolean hasMore) {}
        return jdbi.withHandle(handle -> handle.createQuery(PROMISE)
                .bind("id", id)
                .bind("amount", amount)
                .map((row, context) -> new Promised(
                        Sighting.plain(new LotRow().map(row, context), row.getString("location_name"), place(row)),
                        row.getBoolean("has_more")))
                .findOne()
                .map(promised -> promised.hasMore() ? sight(List.of(id)).getFirst() : promised.plain()));
    }

    List<Lot> read(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM lot WHERE id = ANY(:ids) ORDER BY id")
                .bindArray("ids", UUID.class, ids)
                .map(new LotRow())
                .list());
    }

    List<Sighting> sight(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(SIGHT_ALL)
                .bindArray("ids", UUID.class, ids)
                .map(LedgerRepository::sighting)
                .list());
    }

    /** Writes what the books worked out. The lots' checks in the database are the last to judge. */
    void write(Books books) {
        jdbi.useHandle(handle -> {
            writeLots(handle, books.changed());
            writeMovements(handle, books.movements());
            writeKinships(handle, books.kinships());
            writeMade(handle, books.otherThings());
        });
    }

    /** Which of these facts are in the ledger already. */
    Set<UUID> booked(Collection<UUID> sources) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT DISTINCT source_id FROM movement WHERE source_id = ANY(:sources)")
                        .bindArray("sources", UUID.class, sources)
                        .mapTo(UUID.class)
                        .set());
    }

    /** Writes nothing if that is known: it is told with every lot of a donor. */
    void locate(UUID id, String name, Place place) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO location AS known (id, name, lat, lon) VALUES (:id, :name, :lat, :lon)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, lat = excluded.lat, lon = excluded.lon
                         WHERE (known.name, known.lat, known.lon) IS DISTINCT FROM (excluded.name, excluded.lat, excluded.lon)
                        """)
                .bind("id", id)
                .bind("name", name)
                .bind("lat", place == null ? null : place.lat())
                .bind("lon", place == null ? null : place.lon())
                .execute());
    }

    Map<UUID, Located> located(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM location WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) ->
                        Map.entry(row.getObject("id", UUID.class), new Located(row.getString("name"), place(row))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Unit> unit(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT unit FROM lot WHERE id = :id")
                .bind("id", id)
                .mapTo(Unit.class)
                .findOne());
    }

    static Place place(ResultSet row) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        return lat == null ? null : new Place(lat, row.getDouble("lon"));
    }

    static Sighting sighting(ResultSet row, StatementContext context) throws SQLException {
        var shares = context.findColumnMapperFor(SHARES).orElseThrow();
        return new Sighting(
                new LotRow().map(row, context),
                row.getString("location_name"),
                place(row),
                row.getString("made_into"),
                row.getBigDecimal("mass_per_unit"),
                shares.map(row, "parents", context),
                shares.map(row, "children", context),
                context.findColumnMapperFor(DEPARTURES).orElseThrow().map(row, "departures", context),
                context.findColumnMapperFor(FOUND).orElseThrow().map(row, "found_so_far", context),
                context.findColumnMapperFor(JUDGED).orElseThrow().map(row, "judged", context),
                context.findColumnMapperFor(ASKED).orElseThrow().map(row, "asked", context));
    }

    private static void writeLots(Handle handle, List<Lot> lots) {
        writeLots(
                handle,
                LotRow.INSERT,
                lots.stream().filter(lot -> lot.version() == 0).toList());
        writeLots(
                handle,
                LotRow.UPDATE,
                lots.stream().filter(lot -> lot.version() > 0).toList());
    }

    private static void writeLots(Handle handle, String sql, List<Lot> lots) {
        if (lots.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(sql)) {
            lots.forEach(lot -> LotRow.bind(batch, lot).add());
            batch.execute();
        }
    }

    private static void writeMovements(Handle handle, List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(BOOK)) {
            for (var movement : movements) {
                var from = movement.from();
                var to = movement.to();
                batch.bind("id", movement.id())
                        .bind("booking", movement.bookingId())
                        .bind("lot", movement.lotId())
                        .bind("kind", movement.kind())
                        .bind("fromAccount", from.account())
                        .bind(
                                "fromKind",
                                from.location() == null ? null : from.location().kind())
                        .bind(
                                "fromId",
                                from.location() == null ? null : from.location().id())
                        .bind("toAccount", to.account())
                        .bind("toKind", to.location().kind())
                        .bind("toId", to.location().id())
                        .bind("amount", movement.amount())
                        .bind("owner", movement.ownerId())
                        .bind("holder", movement.holderId())
                        .bind("counter", movement.counterLotId())
                        .bind("reason", movement.why().reason())
                        .bind("source", movement.why().source())
                        .bind("subject", movement.by().subject())
                        .bind("organisation", movement.by().organisation())
                        .bind("request", movement.by().request())
                        .bind("at", movement.at())
                        .add();
            }
            batch.execute();
        }
    }

    private static void writeMade(Handle handle, List<Made> made) {
        if (made.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(
                "INSERT INTO made (lot_id, product_type, mass_per_unit) VALUES (:lot, :productType, :massPerUnit)")) {
            made.forEach(each -> batch.bind("lot", each.lotId())
                    .bind("productType", each.productType())
                    .bind("massPerUnit", each.massPerUnit())
                    .add());
            batch.execute();
        }
    }

    private static void writeKinships(Handle handle, List<Kinship> kinships) {
        if (kinships.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("""
                INSERT INTO kinship (booking_id, parent_id, child_id, parent_amount, child_amount)
                VALUES (:booking, :parent, :child, :parentAmount, :childAmount)
                """)) {
            kinships.forEach(kinship -> batch.bind("booking", kinship.bookingId())
                    .bind("parent", kinship.parentId())
                    .bind("child", kinship.childId())
                    .bind("parentAmount", kinship.parentAmount())
                    .bind("childAmount", kinship.childAmount())
                    .add());
            batch.execute();
        }
    }
}
