package nl.stadsmijn.hub.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Location;
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
            SELECT disposition.*, whole.parts, whole.last_change
              FROM disposition
             CROSS JOIN LATERAL (
                   SELECT jsonb_agg(jsonb_build_object('lotId', lot_id, 'stage', stage, 'amount', amount) ORDER BY lot_id, stage) AS parts,
                          max(at) AS last_change
                     FROM disposition_part WHERE disposition_id = disposition.id) AS whole
            """;

    /** What is withdrawn meanwhile, or is being withdrawn, is not carried out: the rows are kept as they are until the transaction ends. */
    private static final String KEEP = """
            SELECT id FROM disposition
             WHERE id IN (SELECT disposition_id FROM disposition_part WHERE lot_id = :lot AND stage = 'OPEN' AND amount > 0)
             ORDER BY id
               FOR SHARE
            """;

    private static final String SHARES = """
            SELECT decided.*, part.lot_id AS at_lot, part.stage, part.amount AS share
              FROM disposition_part part
              JOIN (%s) AS decided ON decided.id = part.disposition_id
             WHERE part.lot_id = ANY(:lots) AND part.amount > 0 AND (part.stage = 'UNDER_WAY' OR part.stage = 'OPEN' AND decided.withdrawn_at IS NULL)
             ORDER BY part.disposition_id, part.lot_id
            """.formatted(SELECT);

    private final Jdbi jdbi;

    DispositionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Disposition disposition, By by) {
        var price = disposition.askingPrice();
        var place = disposition.place();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO disposition (id, lot_id, hub_id, site_id, kind, amount, unit, reason, asking_price, to_hub_id, lat, lon, receiver, eural,
                                                 left_lot_id, decided_by, decided_by_subject, request, decided_at)
                        VALUES (:id, :lot, :hub, :site, :kind, :amount, :unit, :reason, :price, :toHub, :lat, :lon, :receiver, :eural,
                                :left, :decidedBy, :subject, :request, :decidedAt)
                        """)
                .bind("id", disposition.id())
                .bind("lot", disposition.lotId())
                .bind("hub", disposition.hubId())
                .bind("site", disposition.siteId())
                .bind("kind", disposition.kind())
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
                .execute());
        disposition.parts().forEach(part -> insert(disposition, part));
    }

    private void insert(Disposition disposition, Disposition.Part part) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO disposition_part (disposition_id, lot_id, stage, amount, at) VALUES (:id, :lot, :stage, :amount, :at)")
                .bind("id", disposition.id())
                .bind("lot", part.lotId())
                .bind("stage", part.stage())
                .bind("amount", part.amount())
                .bind("at", disposition.decidedAt())
                .execute());
    }

    /** What of decisions is open or under way at these lots, the oldest first. The lots' locks keep others from being added. */
    List<Share> shares(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery(SHARES)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> new Share(
                        disposition(row, context),
                        row.getObject("at_lot", UUID.class),
                        Stage.valueOf(row.getString("stage")),
                        row.getBigDecimal("share")))
                .list());
    }

    /** What is open at a lot, the oldest first; nobody can take it back until the transaction ends. */
    List<Share> lockOpen(UUID lot) {
        jdbi.withHandle(handle ->
                handle.createQuery(KEEP).bind("lot", lot).mapTo(UUID.class).list());
        return shares(List.of(lot)).stream()
                .filter(share -> share.stage() == Stage.OPEN)
                .toList();
    }

    /** A decision about a lot, or about one that it came out of; nobody else can carry it out, or take it back, until the transaction ends. */
    Optional<Disposition> lock(UUID lot, UUID id) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("SELECT id FROM disposition WHERE id = :id FOR NO KEY UPDATE")
                    .bind("id", id)
                    .mapTo(UUID.class)
                    .list();
            return handle.createQuery(
                            SELECT
                                    + " WHERE id = :id AND EXISTS (SELECT FROM disposition_part WHERE disposition_id = :id AND lot_id = :lot)")
                    .bind("id", id)
                    .bind("lot", lot)
                    .map(DispositionRepository::disposition)
                    .findOne();
        });
    }

    /** What is still open of it is never to be done. */
    void withdraw(UUID id, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE disposition SET withdrawn_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", at)
                .execute());
    }

    /** What was decided about a lot, or went along with it, the newest first. */
    List<Disposition> of(UUID lot, UUID before, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         WHERE id IN (SELECT disposition_id FROM disposition_part
                                       WHERE lot_id = :lot AND (:before::uuid IS NULL OR disposition_id < :before)
                                       GROUP BY disposition_id ORDER BY disposition_id DESC LIMIT :rows)
                         ORDER BY id DESC
                        """)
                .bind("lot", lot)
                .bindByType("before", before, UUID.class)
                .bind("rows", rows)
                .map(DispositionRepository::disposition)
                .list());
    }

    private static Location where(ResultSet row) throws SQLException {
        var hub = row.getObject("hub_id", UUID.class);
        return hub == null
                ? new Location(Location.Kind.SITE, row.getObject("site_id", UUID.class))
                : new Location(Location.Kind.HUB, hub);
    }

    private static Disposition disposition(ResultSet row, StatementContext context) throws SQLException {
        var price = row.getBigDecimal("asking_price");
        var lat = row.getObject("lat", Double.class);
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Disposition(
                row.getObject("id", UUID.class),
                row.getObject("lot_id", UUID.class),
                where(row),
                Kind.valueOf(row.getString("kind")),
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
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getObject("last_change", OffsetDateTime.class).toInstant(),
                context.findColumnMapperFor(PARTS).orElseThrow().map(row, "parts", context));
    }
}
