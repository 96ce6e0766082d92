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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.admission.Awaited;
import nl.stadsmijn.hub.admission.Awaiting;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.occupancy.Arrivals;
import nl.stadsmijn.hub.occupancy.Planned;
import nl.stadsmijn.hub.room.Rooms;
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
            SELECT rest.lot_id, line.lot_id AS announced_lot_id, announcement.expected_on, line.amount, rest.amount AS rest, line.unit, line.said
              FROM announcement
              JOIN announcement_line line ON line.announcement_id = announcement.id
              JOIN announcement_rest rest ON rest.announcement_id = line.announcement_id AND rest.line = line.line
             WHERE announcement.hub_id = :hub AND announcement.state = 'ANNOUNCED' AND announcement.expected_on < :before
               AND announcement.expected_on >= :since
             ORDER BY announcement.expected_on, announcement.id, line.line
            """;

    /** After every day that something can be announced for. */
    static final LocalDate AFTER_DAYS = LocalDate.of(9999, 12, 31);

    static final QualifiedType<Space> SAID = QualifiedType.of(Space.class).with(Json.class);

    private final Jdbi jdbi;
    private final Descriptions descriptions;
    private final Rooms rooms;
    private final OutstandingRepository outstanding;
    private final Clock clock;

    ExpectedRepository(
            Jdbi jdbi, Descriptions descriptions, Rooms rooms, OutstandingRepository outstanding, Clock clock) {
        this.jdbi = jdbi;
        this.descriptions = descriptions;
        this.rooms = rooms;
        this.outstanding = outstanding;
        this.clock = clock;
    }

    /** How much of each lot is announced at any hub, in the lot's unit. */
    Map<UUID, BigDecimal> announced(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT rest.lot_id, sum(rest.amount) AS amount
                          FROM announcement_rest rest JOIN announcement ON announcement.id = rest.announcement_id
                         WHERE rest.lot_id = ANY(:lots) AND announcement.state = 'ANNOUNCED' AND announcement.expected_on >= :since
                         GROUP BY rest.lot_id
                        """)
                .bindArray("lots", UUID.class, lots)
                .bind("since", since())
                .map((row, context) -> Map.entry(row.getObject("lot_id", UUID.class), row.getBigDecimal("amount")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<Planned> arrivals(UUID hub, LocalDate before) {
        return coming(hub, before).stream()
                .map(each -> new Planned(each.coming().lotId(), each.coming().on(), each.takes()))
                .toList();
    }

    @Override
    public List<Awaited> awaited(UUID hub) {
        return coming(hub, AFTER_DAYS).stream()
                .map(each -> new Awaited(
                        each.coming().lotId(), each.coming().rest().amount().value(), each.takes(), each.said()))
                .toList();
    }

    private List<Foreseen> coming(UUID hub, LocalDate before) {
        var coming = jdbi.withHandle(handle -> handle.createQuery(ARRIVALS)
                .bind("hub", hub)
                .bind("before", before)
                .bind("since", since())
                .map((row, context) -> new Coming(
                        row.getObject("lot_id", UUID.class),
                        row.getObject("announced_lot_id", UUID.class),
                        row.getObject("expected_on", LocalDate.class),
                        rest(row, amount(row, "rest"), context)))
                .list());
        var known = descriptions.known(coming.stream()
                .flatMap(each -> Stream.of(each.lotId(), each.announcedLotId()))
                .collect(Collectors.toSet()));
        var measured = rooms.measured(coming.stream().map(Coming::lotId).collect(Collectors.toSet()));
        return coming.stream()
                .map(each -> each.foreseen(measured.get(each.lotId()), each.describedBy(known)))
                .toList();
    }

    private record Foreseen(Coming coming, Space takes, Space said) {}

    private record Coming(UUID lotId, UUID announcedLotId, LocalDate on, Rest rest) {

        private Foreseen foreseen(Rooms.Measured measured, Description described) {
            return new Foreseen(this, rest.takes(measured, described), rest.said(measured));
        }

        /** A part is what the whole was, as long as nobody has described it. */
        private Description describedBy(Map<UUID, Description> known) {
            return known.getOrDefault(lotId, known.get(announcedLotId));
        }
    }

    private LocalDate since() {
        return Announcement.expectedSince(LocalDate.now(clock));
    }

    @Override
    public Map<UUID, Amount> at(UUID hub, Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT rest.lot_id, sum(rest.amount) AS amount, min(line.unit) AS unit
                          FROM announcement_rest rest
                          JOIN announcement ON announcement.id = rest.announcement_id
                          JOIN announcement_line line ON line.announcement_id = rest.announcement_id AND line.line = rest.line
                         WHERE rest.lot_id = ANY(:lots) AND announcement.state = 'ANNOUNCED' AND announcement.hub_id = :hub
                           AND announcement.expected_on >= :since
                         GROUP BY rest.lot_id
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
        var rest = outstanding.lock(hub, received.keySet());
        received.forEach((lot, came) -> outstanding.count(rest.come(lot, came.amount()), intake, came.lotId()));
        outstanding.write(rest);
    }

    static Amount amount(ResultSet row, String column) throws SQLException {
        return new Amount(row.getBigDecimal(column), Unit.of(row.getString("unit")));
    }

    static Rest rest(ResultSet row, Amount left, StatementContext context) throws SQLException {
        var said = context.findColumnMapperFor(SAID).orElseThrow().map(row, "said", context);
        return new Rest(amount(row, "amount"), left, said);
    }
}
