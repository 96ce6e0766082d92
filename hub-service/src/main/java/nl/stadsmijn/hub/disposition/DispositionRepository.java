package nl.stadsmijn.hub.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class DispositionRepository {

    private static final QualifiedType<Receiver> RECEIVER =
            QualifiedType.of(Receiver.class).with(Json.class);

    private static final QualifiedType<List<Disposition.Part>> PARTS =
            QualifiedType.of(new GenericType<List<Disposition.Part>>() {}).with(Json.class);

    private static final String SELECT = """
            SELECT disposition.*, (
                   SELECT coalesce(jsonb_agg(jsonb_build_object('lotId', lot_id, 'amount', amount, 'state', state) ORDER BY lot_id), '[]')
                     FROM disposition_part WHERE disposition_id = disposition.id AND amount > 0) AS parts,
                   part.lot_id AS at_lot, part.amount AS open_amount
              FROM disposition_part part
              JOIN disposition ON disposition.id = part.disposition_id
            """;

    private final Jdbi jdbi;

    DispositionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
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
        insertPart(disposition);
    }

    private void insertPart(Disposition disposition) {
        var isOpen = disposition.state() == Disposition.State.DECIDED;
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO disposition_part (disposition_id, lot_id, amount, state) VALUES (:id, :lot, :amount, :state)")
                .bind("id", disposition.id())
                .bind("lot", disposition.lotId())
                .bind("amount", isOpen ? disposition.amount().value() : BigDecimal.ZERO)
                .bind("state", isOpen ? "DECIDED" : "OVER")
                .execute());
    }

    /** The decisions that nobody has carried out at these lots, oldest first. The lots' locks keep others from being added. */
    List<Open> open(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT
                                + " WHERE part.lot_id = ANY(:lots) AND part.state = 'DECIDED' ORDER BY part.disposition_id, part.lot_id")
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> new Open(
                        disposition(row, context),
                        row.getObject("at_lot", UUID.class),
                        row.getBigDecimal("open_amount")))
                .list());
    }

    /** A decision about a lot, or about one that it came out of. */
    Optional<Disposition> find(UUID lot, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " WHERE part.disposition_id = :id AND part.lot_id = :lot")
                        .bind("id", id)
                        .bind("lot", lot)
                        .map(DispositionRepository::disposition)
                        .findOne());
    }

    /** What was decided about a lot, or went along with it, the newest first. */
    List<Disposition> of(UUID lot, UUID before, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         WHERE part.lot_id = :lot AND (:before::uuid IS NULL OR part.disposition_id < :before)
                         ORDER BY part.disposition_id DESC LIMIT :rows
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
                done == null ? null : done.toInstant(),
                context.findColumnMapperFor(PARTS).orElseThrow().map(row, "parts", context));
    }
}
