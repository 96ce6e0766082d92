package nl.stadsmijn.hub.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Money;
import org.jdbi.v3.core.Jdbi;

/** The SQL of fees: days × space × price, of every stay and tariff that overlap. */
@ApplicationScoped
class FeeRepository {

    /** A stay, a tariff and the period are each from a day to and without another; what they have in common is charged. */
    private static final String PER_LOT = """
            WITH tariff AS (
                SELECT since, lead(since) OVER (ORDER BY since) AS until, price, per FROM hub_tariff WHERE hub_id = :hub),
            there AS (
                SELECT lot_id, owner_id, since, until, floor_m2, places FROM stay
                 WHERE hub_id = :hub AND until IS NULL AND since < :end
                UNION ALL
                SELECT lot_id, owner_id, since, until, floor_m2, places FROM stay
                 WHERE hub_id = :hub AND until > :from AND since < :end),
            charged AS (
                SELECT there.lot_id, there.owner_id, tariff.per, tariff.price,
                       CASE tariff.per WHEN 'M2_DAY' THEN there.floor_m2 ELSE there.places END AS size,
                       least(there.until, tariff.until, :end) - greatest(there.since, tariff.since, :from) AS days
                  FROM there
                  JOIN tariff ON tariff.price IS NOT NULL
                             AND greatest(there.since, tariff.since, :from) < least(there.until, tariff.until, :end)
                 WHERE :owner::uuid IS NULL OR there.owner_id = :owner),
            fee AS (
                SELECT owner_id, lot_id, sum(days) AS days, coalesce(sum(days * size) FILTER (WHERE per = 'M2_DAY'), 0) AS m2_days,
                       coalesce(sum(days * size) FILTER (WHERE per = 'PLACE_DAY'), 0) AS place_days,
                       coalesce(round(sum(days * size * price), 2), 0) AS fee,
                       coalesce(sum(days) FILTER (WHERE size IS NULL), 0) AS unmeasured_days
                  FROM charged
                 GROUP BY owner_id, lot_id)
            """;

    private static final String LOTS = PER_LOT + """
            SELECT fee.*, description.name
              FROM (SELECT * FROM fee WHERE (owner_id, lot_id) > (:afterOwner, :afterLot) ORDER BY owner_id, lot_id LIMIT :rows) fee
              LEFT JOIN description ON description.lot_id = fee.lot_id
             ORDER BY fee.owner_id, fee.lot_id
            """;

    private static final String OWNERS = PER_LOT + """
            SELECT owner_id, count(*) AS lots, sum(fee) AS fee, sum(unmeasured_days) AS unmeasured_days
              FROM fee
             WHERE owner_id > :afterOwner
             GROUP BY owner_id
             ORDER BY owner_id
             LIMIT :rows
            """;

    private final Jdbi jdbi;

    FeeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * In the order of owners, and of the ids of their lots.
     *
     * @param owner empty for every owner
     */
    List<LotFee> lots(UUID hub, Period period, Optional<UUID> owner, UUID afterOwner, UUID afterLot, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(LOTS)
                .bind("hub", hub)
                .bind("from", period.from())
                .bind("end", period.end())
                .bindByType("owner", owner.orElse(null), UUID.class)
                .bind("afterOwner", afterOwner)
                .bind("afterLot", afterLot)
                .bind("rows", rows)
                .map((row, context) -> lot(row))
                .list());
    }

    /** @param owner empty for every owner */
    List<OwnerFee> owners(UUID hub, Period period, Optional<UUID> owner, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(OWNERS)
                .bind("hub", hub)
                .bind("from", period.from())
                .bind("end", period.end())
                .bindByType("owner", owner.orElse(null), UUID.class)
                .bind("afterOwner", after)
                .bind("rows", rows)
                .map((row, context) -> new OwnerFee(
                        row.getObject("owner_id", UUID.class),
                        row.getLong("lots"),
                        money(row),
                        row.getLong("unmeasured_days")))
                .list());
    }

    private static LotFee lot(ResultSet row) throws SQLException {
        return new LotFee(
                row.getObject("lot_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("name"),
                row.getLong("days"),
                plain(row.getBigDecimal("m2_days")),
                plain(row.getBigDecimal("place_days")),
                money(row),
                row.getLong("unmeasured_days"));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getBigDecimal("fee"), "EUR");
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
