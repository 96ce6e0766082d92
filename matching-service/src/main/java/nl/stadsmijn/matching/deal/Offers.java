package nl.stadsmijn.matching.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.matching.demand.Demand;
import nl.stadsmijn.matching.demand.Demands;
import nl.stadsmijn.matching.project.Project;
import nl.stadsmijn.matching.project.Projects;
import nl.stadsmijn.matching.supply.Schemes;
import nl.stadsmijn.matching.supply.SuppliedLot;
import nl.stadsmijn.matching.supply.Supply;

/** What a request for a deal must be like. The picture of supply gives a friendly answer at once; the ledger decides. */
@ApplicationScoped
class Offers {

    private static final ZoneId CALENDAR = ZoneId.of("Europe/Amsterdam");

    private final Supply supply;
    private final Projects projects;
    private final Demands demands;
    private final Schemes schemes;
    private final Clock clock;

    Offers(Supply supply, Projects projects, Demands demands, Schemes schemes, Clock clock) {
        this.supply = supply;
        this.projects = projects;
        this.demands = demands;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** The lot, if this buyer can have so much of it as far as the picture knows. */
    SuppliedLot lot(UUID buyer, DealRequest request) {
        var lot = supply.lot(request.lotId())
                .orElseThrow(() -> Problem.rule("lotId", "UNKNOWN_LOT", "is no published lot", request.lotId()));
        if (lot.sellerId().equals(buyer)) {
            throw Problem.rule("lotId", "OWN_LOT", "is your own; nobody buys from themselves", request.lotId());
        }
        if (request.amount().isZero()) {
            throw Problem.rule("amount.value", "ZERO", "must be more than 0", "0");
        }
        if (amount(request, lot).isMoreThan(lot.available())) {
            throw DealProblems.notEnoughLeft(lot, request.amount());
        }
        if (!lot.forSale()) {
            throw Problem.conflict("The lot is not for sale at the moment.");
        }
        return lot;
    }

    Deal.Terms terms(UUID buyer, DealRequest request, SuppliedLot lot) {
        var demand = demand(buyer, request);
        var project = Optional.ofNullable(request.projectId())
                .or(() -> demand.map(Demand::projectId))
                .map(id -> project(buyer, id));
        return new Deal.Terms(
                amount(request, lot),
                lot.price(),
                project.map(Project::id).orElse(null),
                project.map(found -> found.plan().name()).orElse(null),
                project.map(found -> found.plan().place()).orElse(null),
                demand.map(Demand::id).orElse(null),
                request.message());
    }

    /**
     * @param condition null for none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it can never come true: there is no such scheme, so that stock would be held for nothing
     *     until the day, or the day has come, so that the deal would dissolve at once
     */
    void check(DealState.Condition condition) {
        if (condition == null) {
            return;
        }
        var violations = new ArrayList<Violation>();
        schemes.unknown("condition.scheme", "the key of a scheme", condition.scheme())
                .ifPresent(violations::add);
        if (!condition.before().isAfter(today())) {
            violations.add(new Violation(
                    "condition.before",
                    "IN_THE_PAST",
                    "must be later than today: the certificate is to be there before that day",
                    condition.before().toString()));
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }

    /**
     * Why a deal can't be delivered now, as far as the picture knows: a lot that it does not show is left to the ledger.
     *
     * @param condition null for none
     */
    Optional<String> hindrance(Collection<UUID> lots, DealState.Condition condition) {
        return lots.stream()
                .flatMap(id -> supply.lot(id).stream())
                .flatMap(lot -> hindrance(lot, condition).stream())
                .findFirst();
    }

    private Optional<String> hindrance(SuppliedLot lot, DealState.Condition condition) {
        if (lot.location() != null && lot.location().builtIn()) {
            return Optional.of("Lot %s is still in its donor.".formatted(lot.lotId()));
        }
        return condition == null || lot.certification().isUnder(condition.scheme(), today())
                ? Optional.empty()
                : Optional.of("Lot %s is not certified under %s.".formatted(lot.lotId(), condition.scheme()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CALENDAR);
    }

    private static Amount amount(DealRequest request, SuppliedLot lot) {
        var unit = lot.available().unit();
        request.amount().misfit("amount", unit).ifPresent(violation -> {
            throw Problem.rules(List.of(violation));
        });
        return request.amount().in(unit).orElseThrow();
    }

    private Optional<Demand> demand(UUID buyer, DealRequest request) {
        return Optional.ofNullable(request.demandId())
                .map(id -> demands.of(buyer, id)
                        .map(Demands.Placed::demand)
                        .filter(found -> request.projectId() == null
                                || request.projectId().equals(found.projectId()))
                        .orElseThrow(
                                () -> Problem.rule("demandId", "UNKNOWN_DEMAND", "is no demand of this project", id)));
    }

    private Project project(UUID buyer, UUID id) {
        return projects.of(buyer, id)
                .orElseThrow(() -> Problem.rule("projectId", "UNKNOWN_PROJECT", "is no project of yours", id));
    }
}
