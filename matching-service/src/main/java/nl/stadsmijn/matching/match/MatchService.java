package nl.stadsmijn.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.matching.demand.Demands;
import nl.stadsmijn.matching.match.MatchPolicy.Need;
import nl.stadsmijn.matching.match.MatchPolicy.Ranking;
import nl.stadsmijn.matching.supply.ProductTypes;
import nl.stadsmijn.matching.supply.Supply;

/** Which lots suit a demand, and which demands a lot would suit. */
@ApplicationScoped
class MatchService {

    private static final ZoneId CALENDAR = ZoneId.of("Europe/Amsterdam");
    private static final int DEMANDS_LOOKED_AT = 500;

    private final Demands demands;
    private final Supply supply;
    private final ProductTypes productTypes;
    private final Clock clock;

    MatchService(Demands demands, Supply supply, ProductTypes productTypes, Clock clock) {
        this.demands = demands;
        this.supply = supply;
        this.productTypes = productTypes;
        this.clock = clock;
    }

    /** A demand that a lot would suit. */
    record Interest(Demands.Placed demand, Match match) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if the demand is not theirs */
    Ranking matches(UUID organisation, UUID demandId) {
        var placed = demands.of(organisation, demandId).orElseThrow(Problem::notFound);
        var types = productTypes.withNarrower(Set.of(placed.demand().wanted().productType()));
        return MatchPolicy.rank(need(placed), supply.forSale(types));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if it is not published, 403 if it is not theirs: that there is such a lot is public */
    List<Interest> interests(UUID organisation, UUID lotId) {
        var lot = supply.lot(lotId).orElseThrow(Problem::notFound);
        if (!lot.sellerId().equals(organisation)) {
            throw Problem.forbidden("The lot's owner sees who asks for it.");
        }
        return demands.openFor(productTypes.withBroader(lot.productType()), DEMANDS_LOOKED_AT).stream()
                .flatMap(placed -> MatchPolicy.rank(need(placed), List.of(lot)).matches().stream()
                        .map(match -> new Interest(placed, match)))
                .sorted((one, other) ->
                        Double.compare(other.match().score(), one.match().score()))
                .toList();
    }

    private Need need(Demands.Placed placed) {
        var demand = placed.demand();
        var today = LocalDate.ofInstant(clock.instant(), CALENDAR);
        return new Need(demand.wanted(), demand.organisationId(), placed.place(), today);
    }
}
