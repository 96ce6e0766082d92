package nl.stadsmijn.hub.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.admission.Admissions;
import nl.stadsmijn.hub.announcement.Expected;
import nl.stadsmijn.hub.harvest.DescriptionRepository;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.quarantine.Inspections;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/** Takes lots in: what can come in does, and every line hears what became of it. */
@ApplicationScoped
class IntakeService {

    private final HubService hubs;
    private final Admissions admissions;
    private final Postings postings;
    private final DescriptionRepository descriptions;
    private final IntakeRepository intakes;
    private final Expected expected;
    private final DoorCheck check;
    private final Inspections inspections;
    private final Clock clock;

    IntakeService(
            HubService hubs,
            Admissions admissions,
            Postings postings,
            DescriptionRepository descriptions,
            IntakeRepository intakes,
            Expected expected,
            DoorCheck check,
            Inspections inspections,
            Clock clock) {
        this.hubs = hubs;
        this.admissions = admissions;
        this.postings = postings;
        this.descriptions = descriptions;
        this.intakes = intakes;
        this.expected = expected;
        this.check = check;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for others than the hub's operator; 422 if there is nothing in it */
    @Transactional
    Intake take(UUID hubId, IntakeRequest request, By by) {
        request.check();
        hubs.mine(hubId, by.organisation());
        var entries = Entry.of(request);
        var lots = entries.stream()
                .map(Entry::line)
                .filter(Objects::nonNull)
                .map(IntakeRequest.Line::lotId)
                .collect(Collectors.toSet());
        var hub = admissions.lock(hubId);
        var posting = postings.open(by, lots);
        var walkIns = descriptions.walkIns(lots);
        var door = admissions.open(hub, lots);
        var booking =
                new IntakeBooking(posting, door, LocalDate.now(clock), descriptions, walkIns, expected.at(hubId, lots));
        var outcomes = take(entries, booking);
        var intake = new Intake(Ids.next(), hubId, clock.instant(), outcomes);
        forReceived(entries, outcomes, (line, outcome) -> check.judge(posting, door.hub(), line, outcome));
        admissions.close(door);
        forReceived(entries, outcomes, (line, outcome) -> {
            if (line.inspection() != null) {
                inspections.keep(outcome.receivedLotId(), hubId, line.inspection(), by);
            }
        });
        expected.arrived(hubId, intake.id(), arrived(outcomes, booking.came()));
        postings.post(posting);
        intakes.insert(intake);
        return intake;
    }

    /** A scanner reads a code twice sooner than somebody writes a line twice: the second is told apart. */
    private static List<Outcome> take(List<Entry> entries, IntakeBooking booking) {
        var seen = new HashSet<UUID>();
        return entries.stream().map(entry -> take(entry, booking, seen)).toList();
    }

    private static Outcome take(Entry entry, IntakeBooking booking, Set<UUID> seen) {
        if (entry.line() == null) {
            return Outcome.unreadable(entry.scan());
        }
        var lot = entry.line().lotId();
        if (!seen.add(lot) && entry.scan() != null) {
            return Outcome.refused(lot, "scanned-twice", "It is in this intake already.")
                    .scannedAs(entry.scan());
        }
        return booking.take(entry.line()).scannedAs(entry.scan());
    }

    private static void forReceived(
            List<Entry> entries, List<Outcome> outcomes, BiConsumer<IntakeRequest.Line, Outcome> act) {
        for (var index = 0; index < entries.size(); index++) {
            if (outcomes.get(index).isReceived()) {
                act.accept(entries.get(index).line(), outcomes.get(index));
            }
        }
    }

    /** Nobody announces a walk-in. */
    private static Map<UUID, Expected.Came> arrived(List<Outcome> outcomes, Map<UUID, BigDecimal> came) {
        return outcomes.stream()
                .filter(outcome -> outcome.isReceived() && came.containsKey(outcome.lotId()))
                .collect(Collectors.toMap(
                        Outcome::lotId,
                        outcome -> new Expected.Came(outcome.receivedLotId(), came.get(outcome.lotId())),
                        (first, second) -> first));
    }

    Intake get(UUID hubId, UUID id, UUID organisation) {
        hubs.mine(hubId, organisation);
        return intakes.find(hubId, id).orElseThrow(Problem::notFound);
    }
}
