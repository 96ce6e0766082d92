package nl.stadsmijn.hub.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.OpenDecisions;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class DispositionRepository implements Relocated, OpenDecisions {

    private static final QualifiedType<Receiver> RECEIVER =
            QualifiedType.of(Receiver.class).with(Json.class);

    /**
     * Of what has become less, the oldest decisions keep what there is. What is another's now, or lies with somebody else, nobody carries out for who decided it.
     */
    private static final String FOLLOW = """
            UPDATE disposition
               SET amount = CASE WHEN open.kept > 0 THEN open.kept ELSE disposition.amount END,
                   state = CASE WHEN open.kept > 0 THEN disposition.state ELSE 'LAPSED' END,
                   done_at = CASE WHEN open.kept > 0 THEN NULL ELSE :at::timestamptz END
              FROM (SELECT decided.id,
                           CASE WHEN decided.decided_by IN (lot.owner_id, lot.holder_id)
                                THEN least(decided.amount, lot.on_hand - sum(decided.amount) OVER (PARTITION BY decided.lot_id ORDER BY decided.id) + decided.amount)
                                ELSE 0 END AS kept
                      FROM disposition decided
                      JOIN lot ON lot.id = decided.lot_id
                     WHERE decided.lot_id = ANY(:lots) AND decided.state = 'DECIDED') AS open
             WHERE disposition.id = open.id AND open.kept < disposition.amount
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    DispositionRepository(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void insert(Disposition disposition, By by) {
        var price = disposition.askingPrice();
        var place = disposition.place();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO disposition (id, lot_id, hub_id, kind, state, amount, unit, reason, asking_price, to_hub_id, lat, lon, receiver, eural,
                                                 left_lot_id, decided_by, decided_by_subject, request, decided_at, done_at)
                        VALUES (:id, :lot, :hub, :kind, :state, :amount, :unit, :reason, :price, :toHub, :lat, :lon, :receiver, :eural,
                                :left, :decidedBy, :subject, :request, :decidedAt, :doneAt)
                        """)
                .bind("id", disposition.id())
                .bind("lot", disposition.lotId())
                .bind("hub", disposition.hubId())
                .bind("kind", disposition.kind())
                .bind("state", disposition.state())
                .bind("amount", disposition.amount().value())
                .bind("unit", disposition.amount().unit())
                .bind("reason", disposition.reason())
                .bind("price", price == null ? null : price.amount())
                .bind("toHub", disposition.toHubId())
                .bind("lat", place == null ? null : place.lat())
                .bind("lon", place == null ? null : place.lon())
                .bindByType("receiver", disposition.receiver(), RECEIVER)
                .bind("eural", disposition.eural())
                .bind("left", disposition.leftLotId())
                .bind("decidedBy", disposition.decidedBy())
                .bind("subject", by.subject())
                .bind("request", by.request())
                .bind("decidedAt", disposition.decidedAt())
                .bind("doneAt", disposition.doneAt())
                .execute());
    }

    /** The owner's oldest wish of that kind that nobody has carried out and that is for as much at least. The lot's lock keeps it from being carried out twice. */
    Optional<Disposition> decided(UUID lot, UUID owner, Kind kind, BigDecimal amount) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM disposition
                         WHERE lot_id = :lot AND state = 'DECIDED' AND kind = :kind AND decided_by = :owner AND amount >= :amount
                         ORDER BY id LIMIT 1
                        """)
                .bind("lot", lot)
                .bind("kind", kind)
                .bind("owner", owner)
                .bind("amount", amount)
                .map(DispositionRepository::disposition)
                .findOne());
    }

    /** So much of a decision was carried out; of the rest it stands. */
    void carriedOut(UUID id, BigDecimal amount, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE disposition
                           SET state = CASE WHEN amount > :amount THEN state ELSE 'DONE' END,
                               done_at = CASE WHEN amount > :amount THEN NULL ELSE :at::timestamptz END,
                               amount = CASE WHEN amount > :amount THEN amount - :amount ELSE amount END
                         WHERE id = :id AND state = 'DECIDED'
                        """)
                .bind("id", id)
                .bind("amount", amount)
                .bind("at", at)
                .execute());
    }

    /** The decisions about a lot that nobody has carried out, oldest first. The lot's lock keeps others from being added. */
    List<Disposition> open(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM disposition WHERE lot_id = :lot AND state = 'DECIDED' ORDER BY id")
                .bind("lot", lot)
                .map(DispositionRepository::disposition)
                .list());
    }

    Optional<Disposition> find(UUID lot, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM disposition WHERE id = :id AND lot_id = :lot")
                        .bind("id", id)
                        .bind("lot", lot)
                        .map(DispositionRepository::disposition)
                        .findOne());
    }

    /** @return false if it is not open any more; then nothing has changed */
    boolean withdraw(UUID id, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "UPDATE disposition SET state = 'WITHDRAWN', done_at = :at WHERE id = :id AND state = 'DECIDED'")
                        .bind("id", id)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    @Override
    public void follow(Collection<UUID> lots) {
        jdbi.useHandle(handle -> handle.createUpdate(FOLLOW)
                .bindArray("lots", UUID.class, lots)
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    public void left(UUID hub, Map<UUID, BigDecimal> amounts) {
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch("""
                    UPDATE disposition
                       SET state = CASE WHEN amount > :amount THEN state ELSE 'UNDER_WAY' END,
                           amount = CASE WHEN amount > :amount THEN amount - :amount ELSE amount END
                     WHERE id = (SELECT id FROM disposition
                                  WHERE lot_id = :lot AND kind = 'RELOCATE' AND to_hub_id = :hub AND state = 'DECIDED'
                                  ORDER BY id LIMIT 1)
                    """)) {
                amounts.forEach((lot, amount) -> batch.bind("lot", lot)
                        .bind("amount", amount)
                        .bind("hub", hub)
                        .add());
                batch.execute();
            }
        });
    }

    @Override
    public void broughtBack(UUID hub, Collection<UUID> lots) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE disposition SET state = 'DECIDED'
                         WHERE lot_id = ANY(:lots) AND kind = 'RELOCATE' AND to_hub_id = :hub AND state = 'UNDER_WAY'
                        """)
                .bindArray("lots", UUID.class, lots)
                .bind("hub", hub)
                .execute());
    }

    @Override
    public void arrived(UUID hub, Collection<UUID> lots, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE disposition SET state = 'DONE', done_at = :at
                         WHERE lot_id = ANY(:lots) AND kind = 'RELOCATE' AND to_hub_id = :hub AND state IN ('DECIDED', 'UNDER_WAY')
                        """)
                .bind("at", at)
                .bindArray("lots", UUID.class, lots)
                .bind("hub", hub)
                .execute());
    }

    /** What was decided about a lot, the newest first. */
    List<Disposition> of(UUID lot, UUID before, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM disposition WHERE lot_id = :lot AND (:before::uuid IS NULL OR id < :before) ORDER BY id DESC LIMIT :rows
                        """)
                .bind("lot", lot)
                .bindByType("before", before, UUID.class)
                .bind("rows", rows)
                .map(DispositionRepository::disposition)
                .list());
    }

    private static Disposition disposition(ResultSet row, StatementContext context) throws SQLException {
        var price = row.getBigDecimal("asking_price");
        var lat = row.getObject("lat", Double.class);
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new Disposition(
                row.getObject("id", UUID.class),
                row.getObject("lot_id", UUID.class),
                row.getObject("hub_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Disposition.State.valueOf(row.getString("state")),
                new Amount(row.getBigDecimal("amount"), Unit.of(row.getString("unit"))),
                row.getString("reason"),
                price == null ? null : new Money(price, "EUR"),
                row.getObject("to_hub_id", UUID.class),
                lat == null ? null : new Place(lat, row.getDouble("lon")),
                context.findColumnMapperFor(RECEIVER).orElseThrow().map(row, "receiver", context),
                row.getString("eural"),
                row.getObject("left_lot_id", UUID.class),
                row.getObject("decided_by", UUID.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }
}
