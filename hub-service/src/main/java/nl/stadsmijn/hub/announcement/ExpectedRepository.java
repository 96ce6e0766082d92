package nl.stadsmijn.hub.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.admission.Awaited;
import nl.stadsmijn.hub.admission.Awaiting;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.occupancy.Arrivals;
import nl.stadsmijn.hub.occupancy.Planned;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;

/** What is still to come of what was announced. */
@ApplicationScoped
class ExpectedRepository implements Expected, Arrivals, Awaiting {

    /** A week after its day nobody expects it any more. */
    private static final String ARRIVALS = """
            SELECT line.lot_id, announcement.expected_on, line.amount, line.received, line.unit, line.said
              FROM announcement
              JOIN announcement_line line ON line.announcement_id = announcement.id AND line.open
             WHERE announcement.hub_id = :hub AND announcement.state = 'ANNOUNCED' AND announcement.expected_on < :before
               AND announcement.expected_on >= :since
             ORDER BY announcement.expected_on, announcement.id, line.line
            """;

    private static final int EXPECTED_DAYS = 7;

    /** After every day that something can be announced for. */
    static final LocalDate AFTER_DAYS = LocalDate.of(9999, 12, 31);

    /** What comes is of the earliest announcement first. Whoever takes in holds the hub's lock. */
    private static final String ARRIVE = """
            UPDATE announcement_line line
               SET received = line.received + now.part, open = line.received + now.part < line.amount, intake_id = :intake, received_lot_id = :received
              FROM (SELECT open.announcement_id, open.line,
                           least(open.amount - open.received,
                                 :amount - sum(open.amount - open.received) OVER (ORDER BY announcement.expected_on, announcement.id, open.line)
                                         + open.amount - open.received) AS part
                      FROM announcement_line open
                      JOIN announcement ON announcement.id = open.announcement_id
                     WHERE open.lot_id = :lot AND open.open AND announcement.hub_id = :hub AND announcement.state = 'ANNOUNCED') AS now
             WHERE line.announcement_id = now.announcement_id AND line.line = now.line AND now.part > 0
            """;

    private static final String FINISH = """
            UPDATE announcement
               SET state = 'RECEIVED', over_at = :now
             WHERE hub_id = :hub AND state = 'ANNOUNCED'
               AND id IN (SELECT announcement_id FROM announcement_line WHERE intake_id = :intake)
               AND NOT EXISTS (SELECT FROM announcement_line line WHERE line.announcement_id = announcement.id AND line.open)
            """;

    static final QualifiedType<Space> SAID = QualifiedType.of(Space.class).with(Json.class);

    private final Jdbi jdbi;
    private final Descriptions descriptions;
    private final Clock clock;

    ExpectedRepository(Jdbi jdbi, Descriptions descriptions, Clock clock) {
        this.jdbi = jdbi;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /** How much of each lot is announced at any hub, in the lot's unit. */
    Map<UUID, BigDecimal> announced(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT line.lot_id, sum(line.amount - line.received) AS amount
                          FROM announcement_line line JOIN announcement ON announcement.id = line.announcement_id
                         WHERE line.lot_id = ANY(:lots) AND line.open AND announcement.state = 'ANNOUNCED' AND announcement.expected_on >= :since
                         GROUP BY line.lot_id
                        """)
                .bindArray("lots", UUID.class, lots)
                .bind("since", since())
                .map((row, context) -> Map.entry(row.getObject("lot_id", UUID.class), row.getBigDecimal("amount")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<Planned> arrivals(UUID hub, LocalDate before) {
        return coming(hub, before, (coming, takes) -> new Planned(coming.lotId(), coming.on(), takes));
    }

    @Override
    public List<Awaited> awaited(UUID hub) {
        return coming(
                hub,
                AFTER_DAYS,
                (coming, takes) ->
                        new Awaited(coming.lotId(), coming.rest().amount().value(), takes));
    }

    private <T> List<T> coming(UUID hub, LocalDate before, BiFunction<Coming, Space, T> as) {
        var coming = jdbi.withHandle(handle -> handle.createQuery(ARRIVALS)
                .bind("hub", hub)
                .bind("before", before)
                .bind("since", since())
                .map((row, context) -> new Coming(
                        row.getObject("lot_id", UUID.class),
                        row.getObject("expected_on", LocalDate.class),
                        rest(row, context)))
                .list());
        var known = descriptions.known(coming.stream().map(Coming::lotId).collect(Collectors.toSet()));
        return coming.stream()
                .map(each -> as.apply(each, each.rest().takes(known.get(each.lotId()))))
                .toList();
    }

    private record Coming(UUID lotId, LocalDate on, Rest rest) {}

    /** What was to come before that day nobody expects any more. */
    LocalDate since() {
        return LocalDate.now(clock).minusDays(EXPECTED_DAYS);
    }

    @Override
    public Map<UUID, Amount> at(UUID hub, Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT line.lot_id, sum(line.amount - line.received) AS amount, min(line.unit) AS unit
                          FROM announcement_line line JOIN announcement ON announcement.id = line.announcement_id
                         WHERE line.lot_id = ANY(:lots) AND line.open AND announcement.state = 'ANNOUNCED' AND announcement.hub_id = :hub
                           AND announcement.expected_on >= :since
                         GROUP BY line.lot_id
                        """)
                .bindArray("lots", UUID.class, lots)
                .bind("hub", hub)
                .bind("since", since())
                .map((row, context) -> Map.entry(row.getObject("lot_id", UUID.class), amount(row, "amount")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void arrived(UUID hub, UUID intake, Map<UUID, Came> received) {
        if (received.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch(ARRIVE)) {
                received.forEach((lot, came) -> batch.bind("lot", lot)
                        .bind("received", came.lotId())
                        .bind("amount", came.amount())
                        .bind("intake", intake)
                        .bind("hub", hub)
                        .add());
                batch.execute();
            }
            handle.createUpdate(FINISH)
                    .bind("hub", hub)
                    .bind("intake", intake)
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    static Amount amount(ResultSet row, String column) throws SQLException {
        return new Amount(row.getBigDecimal(column), Unit.of(row.getString("unit")));
    }

    static Rest rest(ResultSet row, StatementContext context) throws SQLException {
        var said = context.findColumnMapperFor(SAID).orElseThrow().map(row, "said", context);
        return new Rest(amount(row, "amount"), amount(row, "received"), said);
    }
}
