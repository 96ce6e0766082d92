package nl.stadsmijn.hub.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.admission.Admissions;
import nl.stadsmijn.hub.harvest.DescriptionRepository;
import nl.stadsmijn.hub.hub.HubService;
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
    private final Clock clock;

    IntakeService(
            HubService hubs,
            Admissions admissions,
            Postings postings,
            DescriptionRepository descriptions,
            IntakeRepository intakes,
            Clock clock) {
        this.hubs = hubs;
        this.admissions = admissions;
        this.postings = postings;
        this.descriptions = descriptions;
        this.intakes = intakes;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for others than the hub's operator */
    @Transactional
    Intake take(UUID hubId, IntakeRequest request, By by) {
        hubs.mine(hubId, by.organisation());
        var lots = request.lines().stream().map(IntakeRequest.Line::lotId).collect(Collectors.toSet());
        var door = admissions.open(hubId, lots);
        var posting = postings.open(by, lots);
        var booking = new IntakeBooking(posting, door, LocalDate.now(clock), descriptions);
        var outcomes = request.lines().stream().map(booking::take).toList();
        admissions.close(door);
        postings.post(posting);
        var intake = new Intake(Ids.next(), hubId, clock.instant(), outcomes);
        intakes.insert(intake);
        return intake;
    }

    Intake get(UUID hubId, UUID id, UUID organisation) {
        hubs.mine(hubId, organisation);
        return intakes.find(hubId, id).orElseThrow(Problem::notFound);
    }
}
