package nl.stadsmijn.hub.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.hub.admission.Admissions;
import nl.stadsmijn.hub.admission.Candidate;
import nl.stadsmijn.hub.admission.Verdict;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.occupancy.Arrivals;
import nl.stadsmijn.hub.occupancy.Planned;
import nl.stadsmijn.hub.room.Rooms;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;

/** Answers before transport whether a hub takes lots, and keeps the room for what it does. All lines of an announcement are accepted, or none. */
@ApplicationScoped
class AnnouncementService {

    private static final ProblemType NOT_ADMITTED = new ProblemType("not-admitted", "The hub does not take it", 409);
    private static final ProblemType ALREADY_RECEIVED =
            new ProblemType("already-received", "It was received already", 409);
    private static final ProblemType ALREADY_CANCELLED =
            new ProblemType("already-cancelled", "It was cancelled already", 409);
    private static final ProblemType ALREADY_LAPSED =
            new ProblemType("already-lapsed", "Nothing of it can come any more", 409);
    private static final LocalDate BEFORE_DAYS = LocalDate.of(1, 1, 1);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int FARTHEST_DAYS = 730;

    private final HubService hubs;
    private final Ledger ledger;
    private final Admissions admissions;
    private final AnnouncementRepository announcements;
    private final ExpectedRepository expected;
    private final Instance<Arrivals> arrivals;
    private final Rooms rooms;
    private final Clock clock;

    AnnouncementService(
            HubService hubs,
            Ledger ledger,
            Admissions admissions,
            AnnouncementRepository announcements,
            ExpectedRepository expected,
            @Any Instance<Arrivals> arrivals,
            Rooms rooms,
            Clock clock) {
        this.hubs = hubs;
        this.ledger = ledger;
        this.admissions = admissions;
        this.announcements = announcements;
        this.expected = expected;
        this.arrivals = arrivals;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown hub; 422 for lots that are not the caller's or amounts that are not there; 409 with
     *     every reason if the hub does not take them
     */
    @Transactional
    Announcement announce(UUID hubId, AnnouncementRequest request, UUID organisation) {
        checkDay(request.expectedOn());
        var hub = hubs.lock(hubId);
        var candidates = candidates(request.lines(), organisation);
        measure(candidates);
        var verdicts = admissions.judgeBesides(hub, candidates, request.expectedOn(), coming(hubId));
        refuse(verdicts);
        var lines = verdicts.stream().map(AnnouncementService::line).toList();
        var announcement = new Announcement(
                Ids.next(),
                hubId,
                organisation,
                request.expectedOn(),
                request.carrier(),
                request.note(),
                Announcement.State.ANNOUNCED,
                null,
                clock.instant(),
                lines);
        announcements.insert(
                announcement, candidates.stream().map(Candidate::space).toList());
        return announcement;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for whom it does not concern; 409 if it is over */
    @Transactional
    Announcement cancel(UUID hubId, UUID id, CancellationRequest request, UUID organisation) {
        get(hubId, id, organisation);
        if (!announcements.cancel(id, request.reason().strip())) {
            throw over(get(hubId, id, organisation));
        }
        return get(hubId, id, organisation);
    }

    /** For who announced it and the hub's operator. */
    Announcement get(UUID hubId, UUID id, UUID organisation) {
        var operator = hubs.get(hubId).operatorId();
        return announcements
                .find(hubId, id)
                .filter(each -> each.concerns(organisation, operator))
                .orElseThrow(Problem::notFound);
    }

    /** All of the hub for its operator; what they announced for others. */
    Page<Announcement> list(UUID hubId, UUID organisation, PageRequest page) {
        var mine = hubs.get(hubId).operatorId().equals(organisation) ? null : organisation;
        var cursor = page.after(2);
        var afterDay = cursor.map(each -> each.date(0)).orElse(BEFORE_DAYS);
        var after = cursor.map(each -> each.uuid(1)).orElse(BEFORE_ALL);
        return Page.of(
                announcements.list(hubId, mine, afterDay, after, page.limit() + 1),
                page,
                each -> List.of(each.expectedOn(), each.id()));
    }

    /** What is said of a part holds for what was announced of the lot before: it is judged with that. */
    private void measure(List<Candidate> candidates) {
        rooms.measure(candidates.stream()
                .filter(each -> each.space() != null)
                .map(each -> new Rooms.Measured(each.lotId(), each.amount().value(), each.space(), Space.UNKNOWN))
                .toList());
    }

    /** The space of all that is on its way, announced or by transfer, of whatever day: a lot that comes earlier is there still, and one that comes later has its room. */
    private Space coming(UUID hub) {
        return arrivals.stream()
                .flatMap(each -> each.arrivals(hub, ExpectedRepository.AFTER_DAYS).stream())
                .map(Planned::space)
                .reduce(Space.NONE, Space::plus);
    }

    private void checkDay(LocalDate day) {
        var today = LocalDate.now(clock);
        if (day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw Problem.rule(
                    "expectedOn",
                    "OUT_OF_RANGE",
                    "must be between %s and %s".formatted(today, today.plusDays(FARTHEST_DAYS)),
                    day);
        }
    }

    private List<Candidate> candidates(List<AnnouncementRequest.Line> lines, UUID organisation) {
        var ids = lines.stream().map(AnnouncementRequest.Line::lotId).collect(Collectors.toSet());
        var lots = ledger.lock(ids).stream()
                .filter(lot -> lot.custody().ownerId().equals(organisation)
                        || lot.custody().holderId().equals(organisation))
                .collect(Collectors.toMap(Lot::id, Function.identity()));
        var announced = new HashMap<>(expected.announced(ids));
        var violations = new ArrayList<Violation>();
        var candidates = new ArrayList<Candidate>();
        IntStream.range(0, lines.size()).forEach(index -> {
            var line = lines.get(index);
            var field = "lines[%d]".formatted(index);
            var lot = lots.get(line.lotId());
            var violation = lot == null
                    ? new Violation(field + ".lotId", "UNKNOWN_LOT", "must be a lot that you own or hold", line.lotId())
                    : violation(field, line, lot, left(lot, announced));
            if (violation == null) {
                var amount = amount(line, left(lot, announced), lot);
                announced.merge(lot.id(), amount.value(), BigDecimal::add);
                candidates.add(new Candidate(lot.id(), amount, line.space()));
            } else {
                violations.add(violation);
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        return candidates;
    }

    private static BigDecimal left(Lot lot, Map<UUID, BigDecimal> announced) {
        return lot.of(Account.EXPECTED)
                .add(lot.of(Account.ON_HAND))
                .subtract(announced.getOrDefault(lot.id(), BigDecimal.ZERO));
    }

    private static Amount amount(AnnouncementRequest.Line line, BigDecimal left, Lot lot) {
        return line.amount() == null
                ? new Amount(left, lot.unit())
                : line.amount().in(lot.unit()).orElseThrow();
    }

    /** Null if nothing is wrong with it. */
    private static Violation violation(String field, AnnouncementRequest.Line line, Lot lot, BigDecimal left) {
        if (!lot.location().is(Location.Kind.DONOR) && !lot.location().is(Location.Kind.SITE)) {
            return new Violation(
                    field + ".lotId",
                    "NOT_ON_SITE",
                    "is %s; only what is in a donor or on a site is announced, from a hub it goes by a transfer"
                            .formatted(lot.location().kind().inWords()),
                    lot.id());
        }
        var misfit = Optional.ofNullable(line.amount()).flatMap(amount -> amount.misfit(field + ".amount", lot.unit()));
        if (misfit.isPresent()) {
            return misfit.get();
        }
        if (line.amount() != null && line.amount().isZero()) {
            return new Violation(field + ".amount.value", "TOO_SMALL", "must be more than 0", "0");
        }
        var amount = line.amount() == null
                ? left
                : line.amount().in(lot.unit()).orElseThrow().value();
        if (left.signum() <= 0 || amount.compareTo(left) > 0) {
            var most = new Amount(left.max(BigDecimal.ZERO), lot.unit());
            return new Violation(
                    field + ".amount",
                    "MORE_THAN_THERE_IS",
                    most.isZero()
                            ? "all that there is of it is announced already"
                            : "at most " + most + " of it, which is not announced yet",
                    new Amount(amount, lot.unit()).toString());
        }
        return null;
    }

    private static void refuse(List<Verdict> verdicts) {
        var violations = IntStream.range(0, verdicts.size())
                .boxed()
                .flatMap(index -> verdicts.get(index).refusals().stream()
                        .map(refusal -> new Violation(
                                "lines[%d]".formatted(index),
                                refusal.reason().name(),
                                refusal.detail(),
                                verdicts.get(index).candidate().amount().toString())))
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.of(
                    NOT_ADMITTED,
                    "Nothing was announced. " + violations.getFirst().message(),
                    violations);
        }
    }

    private static Announcement.Line line(Verdict verdict) {
        var candidate = verdict.candidate();
        return new Announcement.Line(
                candidate.lotId(),
                candidate.amount(),
                candidate.amount().minus(candidate.amount()),
                candidate.amount().minus(candidate.amount()),
                List.of(new Announcement.Part(candidate.lotId(), candidate.amount())),
                verdict.takes(),
                verdict.notJudged(),
                null,
                null);
    }

    private static RuntimeException over(Announcement announcement) {
        return switch (announcement.state()) {
            case RECEIVED ->
                Problem.of(
                        ALREADY_RECEIVED, "All that there was of it has come in; there is nothing left to call off.");
            case LAPSED ->
                Problem.of(
                        ALREADY_LAPSED,
                        "All of it was lost, withdrawn, or went elsewhere; there is nothing left to call off.");
            case CANCELLED -> Problem.of(ALREADY_CANCELLED, "It was called off: " + announcement.cancelledBecause());
            case ANNOUNCED, PASSED -> Problem.conflict("It changed at the same moment. Try again.");
        };
    }
}
