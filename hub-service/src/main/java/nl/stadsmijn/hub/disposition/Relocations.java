package nl.stadsmijn.hub.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.admission.Admissions;
import nl.stadsmijn.hub.admission.Candidate;
import nl.stadsmijn.hub.admission.RefusalView;
import nl.stadsmijn.hub.admission.Verdict;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.hub.Neighbour;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Amount;

/** Which hubs a lot could go to: those around that take it and have room, the nearest first, and then those that do not, with why. */
@ApplicationScoped
class Relocations {

    /** The nearest are asked; each answer sums up what lies in a hub. */
    private static final int ASKED = 25;

    private static final int DAYS_AHEAD = 14;
    private static final double TENTHS = 10.0;

    private final HubService hubs;
    private final Admissions admissions;
    private final Clock clock;

    Relocations(HubService hubs, Admissions admissions, Clock clock) {
        this.hubs = hubs;
        this.admissions = admissions;
        this.clock = clock;
    }

    List<Relocation> of(Lot lot, Amount amount, Hub home) {
        return hubs.around(home.id(), home.place(), home.storage().nearbyKm()).stream()
                .limit(ASKED)
                .map(neighbour -> relocation(neighbour, lot, judge(neighbour.hub(), lot, amount)))
                .sorted(Comparator.comparing((Relocation each) -> !each.accepted())
                        .thenComparing(Relocation::km)
                        .thenComparing(Relocation::hubId))
                .toList();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the hub is none, is where it lies, or does not take it */
    void check(Lot lot, Amount amount, Hub home, UUID to) {
        if (to.equals(home.id())) {
            throw Problem.rule("toHubId", "WRONG_VALUE", "must be another hub than where it lies", to);
        }
        var hub = hubs.find(to)
                .orElseThrow(() -> Problem.rule("toHubId", "UNKNOWN_HUB", "must be the id of a hub of GET /hubs", to));
        var refusals = refusals(hub, judge(hub, lot, amount));
        if (!refusals.isEmpty()) {
            throw Problem.rule(
                    "toHubId",
                    "HUB_REFUSES",
                    "must be a hub that takes it: "
                            + refusals.stream().map(Verdict.Refusal::detail).collect(Collectors.joining(" ")),
                    to);
        }
    }

    private Verdict judge(Hub hub, Lot lot, Amount amount) {
        return admissions
                .judge(hub, List.of(new Candidate(lot.id(), amount, null)), nextOpenDay(hub))
                .getFirst();
    }

    /** Nothing is brought at once: a hub that is closed today is no worse for it. */
    private LocalDate nextOpenDay(Hub hub) {
        var today = LocalDate.now(clock);
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(day -> !hub.isClosedOn(day))
                .findFirst()
                .orElse(today);
    }

    /** Why not. A hub that is gone before anything is brought there is no way out. */
    private List<Verdict.Refusal> refusals(Hub hub, Verdict verdict) {
        return verdict.isAccepted() && !hub.isReachableFrom(LocalDate.now(clock))
                ? List.of(new Verdict.Refusal(
                        Verdict.Reason.HUB_GONE,
                        "This hub is there until %s, too soon to bring it there.".formatted(hub.temporaryUntil()),
                        null))
                : verdict.refusals();
    }

    private Relocation relocation(Neighbour neighbour, Lot lot, Verdict verdict) {
        var hub = neighbour.hub();
        var refusals = refusals(hub, verdict);
        return new Relocation(
                hub.id(),
                hub.name(),
                hub.operatorId(),
                hub.place(),
                Math.round(neighbour.km() * TENTHS) / TENTHS,
                refusals.isEmpty(),
                hub.takingOver(lot.custody().storage()).deadline(),
                verdict.takes(),
                refusals.stream().map(RefusalView::of).toList(),
                verdict.notJudged());
    }
}
