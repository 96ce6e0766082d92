package nl.stadsmijn.hub.transfer;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.hub.admission.Admissions;
import nl.stadsmijn.hub.admission.Candidate;
import nl.stadsmijn.hub.admission.Verdict;
import nl.stadsmijn.hub.consignment.Consignment;
import nl.stadsmijn.hub.consignment.ExpectedDay;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/** What the hub to which a transfer goes says of it. */
@ApplicationScoped
class HubDoor {

    private static final ProblemType NOT_ADMITTED = new ProblemType("not-admitted", "The hub does not take it", 409);

    private final HubService hubs;
    private final Admissions admissions;
    private final Clock clock;

    HubDoor(HubService hubs, Admissions admissions, Clock clock) {
        this.hubs = hubs;
        this.admissions = admissions;
        this.clock = clock;
    }

    /** @throws HttpProblem 422 if there is no such hub, or the day has passed */
    Hub hub(TransferRequest request) {
        ExpectedDay.check(request.expectedOn(), LocalDate.now(clock));
        return hubs.find(request.toHubId())
                .orElseThrow(
                        () -> Problem.rule("toHubId", "UNKNOWN_HUB", "must be a hub of GET /hubs", request.toHubId()));
    }

    /** @throws HttpProblem 409 naming each line that the hub would not take, and why */
    void ask(Hub hub, List<Consignment.Line> lines, LocalDate on) {
        refuseUnless(admissions.judge(
                hub,
                lines.stream()
                        .map(line -> new Candidate(line.lotId(), new Amount(line.amount(), line.unit()), null))
                        .toList(),
                on));
    }

    /** @param verdicts one for each line, in their order */
    static void refuseUnless(List<Verdict> verdicts) {
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < verdicts.size(); index++) {
            var lot = verdicts.get(index).candidate().lotId();
            for (var refusal : verdicts.get(index).refusals()) {
                violations.add(new Violation(
                        "lines[%d].lotId".formatted(index), refusal.reason().name(), refusal.detail(), lot));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.of(NOT_ADMITTED, violations.getFirst().message(), violations);
        }
    }
}
