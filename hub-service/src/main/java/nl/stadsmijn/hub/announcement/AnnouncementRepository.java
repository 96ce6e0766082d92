package nl.stadsmijn.hub.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.room.Rooms;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class AnnouncementRepository {

    /** Nothing of it has come yet. */
    private static final String INSERT_LINE = """
            WITH line AS (
                INSERT INTO announcement_line (announcement_id, line, lot_id, amount, unit, said, not_judged)
                VALUES (:id, :line, :lot, :amount, :unit, :said, :notJudged)
                RETURNING announcement_id, line, lot_id, amount)
            INSERT INTO announcement_rest (announcement_id, line, lot_id, amount)
            SELECT announcement_id, line, lot_id, amount FROM line
            """;

    private static final QualifiedType<List<Left>> LEFT =
            QualifiedType.of(new GenericType<List<Left>>() {}).with(Json.class);

    private final Jdbi jdbi;
    private final Descriptions descriptions;
    private final Rooms rooms;
    private final Clock clock;

    AnnouncementRepository(Jdbi jdbi, Descriptions descriptions, Rooms rooms, Clock clock) {
        this.jdbi = jdbi;
        this.descriptions = descriptions;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** @param said the space of each line, as far as somebody said; null where nobody did */
    void insert(Announcement announcement, List<Space> said) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO announcement (id, hub_id, announcer_id, expected_on, carrier, note, state, at)
                            VALUES (:id, :hub, :announcer, :on, :carrier, :note, :state, :at)
                            """)
                    .bind("id", announcement.id())
                    .bind("hub", announcement.hubId())
                    .bind("announcer", announcement.announcerId())
                    .bind("on", announcement.expectedOn())
                    .bind("carrier", announcement.carrier())
                    .bind("note", announcement.note())
                    .bind("state", announcement.state())
                    .bind("at", announcement.at())
                    .execute();
            try (var batch = handle.prepareBatch(INSERT_LINE)) {
                for (var index = 0; index < announcement.lines().size(); index++) {
                    var line = announcement.lines().get(index);
                    batch.bind("id", announcement.id())
                            .bind("line", index)
                            .bind("lot", line.lotId())
                            .bind("amount", line.amount().value())
                            .bind("unit", line.amount().unit())
                            .bindByType("said", said.get(index), ExpectedRepository.SAID)
                            .bindArray("notJudged", String.class, line.notJudged())
                            .add();
                }
                batch.execute();
            }
        });
    }

    /** @return whether it was still announced */
    boolean cancel(UUID id, String because) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE announcement SET state = 'CANCELLED', cancelled_because = :because, over_at = :now
                         WHERE id = :id AND state = 'ANNOUNCED'
                        """)
                        .bind("id", id)
                        .bind("because", because)
                        .bind("now", clock.instant())
                        .execute()
                == 1);
    }

    Optional<Announcement> find(UUID hub, UUID id) {
        return read("WHERE announcement.hub_id = :hub AND announcement.id = :id", Map.of("hub", hub, "id", id)).stream()
                .findFirst();
    }

    /**
     * By day and id.
     *
     * @param announcer only theirs; null for all of the hub
     */
    List<Announcement> list(UUID hub, UUID announcer, LocalDate afterDay, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM announcement
                         WHERE hub_id = :hub AND (:announcer::uuid IS NULL OR announcer_id = :announcer) AND (expected_on, id) > (:afterDay, :after)
                         ORDER BY expected_on, id LIMIT :rows
                        """)
                .bind("hub", hub)
                .bind("announcer", announcer)
                .bind("afterDay", afterDay)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(UUID.class)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), ids -> ids.isEmpty() ? List.of() : readAll(ids))));
    }

    private List<Announcement> readAll(List<UUID> ids) {
        return read("WHERE announcement.id = ANY(:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    private List<Announcement> read(String where, Map<String, ?> bindings) {
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT announcement.*, line.*,
                               (SELECT coalesce(jsonb_agg(jsonb_build_object('lotId', rest.lot_id, 'amount', rest.amount) ORDER BY rest.lot_id), '[]')
                                  FROM announcement_rest rest
                                 WHERE rest.announcement_id = line.announcement_id AND rest.line = line.line) AS to_come
                          FROM announcement JOIN announcement_line line ON line.announcement_id = announcement.id %s
                         ORDER BY announcement.expected_on, announcement.id, line.line
                        """.formatted(where))
                .bindMap(bindings)
                .map((row, context) -> Map.entry(head(row), read(row, context)))
                .list());
        var lots = rows.stream().map(each -> each.getValue().lotId()).collect(Collectors.toSet());
        var measured = rooms.measured(lots);
        var known = descriptions.known(lots);
        return rows.stream()
                .map(each -> Map.entry(
                        each.getKey(),
                        each.getValue()
                                .line(
                                        measured.get(each.getValue().lotId()),
                                        known.get(each.getValue().lotId()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> with(each.getKey(), each.getValue()))
                .toList();
    }

    private static Announcement with(Announcement head, List<Announcement.Line> lines) {
        return new Announcement(
                head.id(),
                head.hubId(),
                head.announcerId(),
                head.expectedOn(),
                head.carrier(),
                head.note(),
                head.state(),
                head.cancelledBecause(),
                head.at(),
                lines);
    }

    private Announcement head(ResultSet row) throws SQLException {
        var day = row.getObject("expected_on", LocalDate.class);
        var state = Announcement.State.valueOf(row.getString("state"));
        var isPassed =
                state == Announcement.State.ANNOUNCED && day.isBefore(Announcement.expectedSince(LocalDate.now(clock)));
        return new Announcement(
                row.getObject("id", UUID.class),
                row.getObject("hub_id", UUID.class),
                row.getObject("announcer_id", UUID.class),
                day,
                row.getString("carrier"),
                row.getString("note"),
                isPassed ? Announcement.State.PASSED : state,
                row.getString("cancelled_because"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    /** What of a line is still to come, and of which lot it is; the unit is the line's. */
    record Left(UUID lotId, BigDecimal amount) {}

    /** A line as it is stored. */
    private record Row(
            UUID lotId,
            Rest rest,
            Amount received,
            List<Announcement.Part> toCome,
            List<String> notJudged,
            UUID intakeId,
            UUID receivedLotId) {
        private Announcement.Line line(Rooms.Measured measured, Description known) {
            return new Announcement.Line(
                    lotId,
                    rest.announced(),
                    received,
                    rest.announced().minus(received).minus(rest.amount()),
                    toCome,
                    rest.takes(measured, known).rounded(),
                    notJudged,
                    intakeId,
                    receivedLotId);
        }
    }

    private static Row read(ResultSet row, StatementContext context) throws SQLException {
        var unit = Unit.of(row.getString("unit"));
        var toCome = context.findColumnMapperFor(LEFT).orElseThrow().map(row, "to_come", context).stream()
                .map(left -> new Announcement.Part(left.lotId(), new Amount(left.amount(), unit)))
                .toList();
        var rest = toCome.stream().map(part -> part.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Row(
                row.getObject("lot_id", UUID.class),
                ExpectedRepository.rest(row, new Amount(rest, unit), context),
                ExpectedRepository.amount(row, "received"),
                toCome,
                texts(row.getArray("not_judged")),
                row.getObject("intake_id", UUID.class),
                row.getObject("received_lot_id", UUID.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
