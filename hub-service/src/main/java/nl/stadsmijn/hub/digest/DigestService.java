package nl.stadsmijn.hub.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.room.Limit;
import nl.stadsmijn.hub.room.Room;
import nl.stadsmijn.hub.room.Rooms;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

/** Draws up digests, and shows them. */
@ApplicationScoped
class DigestService {

    private static final int WEEKS_AHEAD = 8;
    private static final int DAYS_PER_WEEK = 7;
    private static final LocalDate AFTER_EVERY_DAY = LocalDate.of(9999, 12, 31);

    private final DigestRepository digests;
    private final HubService hubs;
    private final Rooms rooms;
    private final Outbox outbox;
    private final Clock clock;

    DigestService(DigestRepository digests, HubService hubs, Rooms rooms, Outbox outbox, Clock clock) {
        this.digests = digests;
        this.hubs = hubs;
        this.rooms = rooms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The week that digests are due of. */
    IsoWeek due() {
        return IsoWeek.begunBy(ZonedDateTime.now(clock));
    }

    /** Hubs whose digest of that week is still to be drawn up. */
    List<UUID> without(IsoWeek week, UUID after, int most) {
        return digests.without(week, after, most);
    }

    /** Draws up a hub's digest of that week, and tells it, unless there is one. @return whether it did */
    @Transactional
    boolean drawUp(UUID hubId, IsoWeek week) {
        var hub = hubs.get(hubId);
        var now = clock.instant();
        var since = digests.last(hubId).orElseGet(() -> now.minus(DAYS_PER_WEEK, ChronoUnit.DAYS));
        var digest = digest(hub, week, since, now);
        var isFirst = digests.add(digest, week);
        if (isFirst) {
            outbox.add(DigestDrawnUp.of(digest));
        }
        return isFirst;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for others than the hub's operator */
    Page<Digest> list(UUID hub, UUID organisation, PageRequest page) {
        hubs.mine(hub, organisation);
        var before = page.after(1).map(cursor -> day(cursor.text(0))).orElse(AFTER_EVERY_DAY);
        return Page.of(digests.list(hub, before, page.limit() + 1), page, each -> List.of(monday(each)));
    }

    private Digest digest(Hub hub, IsoWeek week, Instant since, Instant now) {
        return new Digest(
                Digest.id(hub.id(), week),
                hub.id(),
                hub.name(),
                hub.operatorId(),
                week.toString(),
                since,
                now,
                inOrder(digests.reached(hub.id(), since, now)),
                inOrder(digests.now(hub.id())),
                coming(hub, week),
                room(hub));
    }

    private static List<Digest.Rung> inOrder(List<Digest.Rung> rungs) {
        return rungs.stream()
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }

    private List<Digest.Due> coming(Hub hub, IsoWeek week) {
        var last = week.plus(WEEKS_AHEAD).monday().minusDays(1);
        var due = digests.due(hub.id(), week.monday(), last).stream()
                .collect(Collectors.toMap(DigestRepository.Due::monday, Function.identity()));
        return IntStream.range(0, WEEKS_AHEAD)
                .mapToObj(week::plus)
                .map(each -> {
                    var lots = due.get(each.monday());
                    return lots == null
                            ? new Digest.Due(each.toString(), 0, BigDecimal.ZERO)
                            : new Digest.Due(each.toString(), lots.lots(), lots.massT());
                })
                .toList();
    }

    private List<Digest.Left> room(Hub hub) {
        var room = new Room(hub.limits(), rooms.use(hub.id()));
        return Arrays.stream(Limit.values())
                .flatMap(limit -> Room.most(hub.limits(), limit).stream()
                        .flatMap(most -> room.free(limit).stream()
                                .map(free -> new Digest.Left(
                                        limit, most, free, room.use().unknown(limit)))))
                .toList();
    }

    private static LocalDate monday(Digest digest) {
        return LocalDate.parse(digest.week() + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOurs) {
            throw Problem.of(
                    ProblemType.MALFORMED_REQUEST, "cursor: take it unchanged from nextCursor of the page before.");
        }
    }
}
