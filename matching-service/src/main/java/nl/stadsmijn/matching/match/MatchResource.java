package nl.stadsmijn.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.matching.demand.Demand;
import nl.stadsmijn.matching.match.Match.Constraint;
import nl.stadsmijn.matching.match.Match.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Matches over HTTP, from either side. */
@Path("/")
@RunOnVirtualThread
class MatchResource {

    private static final int MOST = 100;

    private final MatchService matches;
    private final Caller caller;

    MatchResource(MatchService matches, Caller caller) {
        this.matches = matches;
        this.caller = caller;
    }

    /** What suits a demand, best first. */
    @Schema(name = "Matches")
    record Matches(
            List<Match> items,

            @Schema(
                    description =
                            "How many lots of the product type break each constraint; one that breaks two counts twice")
            Map<Constraint, Integer> excluded,

            @Schema(description = "Lots of the product type that are for sale")
            int considered) {}

    /** A demand that a lot would suit, without who asks. */
    @Schema(name = "Interest")
    record InterestView(
            UUID demandId,
            String productType,
            Amount amount,
            Demand.Geometry geometry,
            LocalDate neededFrom,
            LocalDate neededUntil,
            double score,
            Amount amountUsed,
            List<Reason> reasons) {

        static InterestView of(MatchService.Interest interest) {
            var demand = interest.demand().demand();
            var wanted = demand.wanted();
            return new InterestView(
                    demand.id(),
                    wanted.productType(),
                    wanted.amount(),
                    wanted.geometry(),
                    wanted.neededFrom(),
                    wanted.neededUntil(),
                    interest.match().score(),
                    interest.match().amountUsed(),
                    interest.match().reasons());
        }
    }

    /** Demands for a lot, best first. */
    @Schema(name = "Interests")
    record Interests(List<InterestView> items) {}

    @GET
    @Path("/demands/{id}/matches")
    @RolesAllowed({Role.ARCHITECT, Role.BUILDER, Role.OWNER, Role.CONTRACTOR, Role.PROCESSOR, Role.PLATFORM})
    @Tag(name = "Projects")
    @Operation(
            operationId = "getMatches",
            summary = "Find lots for a demand, best first, with the reasons in figures",
            description =
                    "At most 100. The score is the sum of the reasons' scores by weight: dimensions 0.30, amount 0.25, distance 0.15, time 0.15,"
                            + " quality 0.10, price 0.05. What breaks a constraint is left out and counted.")
    public Matches matches(@PathParam("id") UUID id) {
        var ranking = matches.matches(caller.organisation(), id);
        return new Matches(ranking.matches().stream().limit(MOST).toList(), ranking.excluded(), ranking.considered());
    }

    @GET
    @Path("/lots/{id}/demands")
    @RolesAllowed({Role.CONTRACTOR, Role.OWNER, Role.BUILDER, Role.HUB_OPERATOR, Role.PROCESSOR, Role.PLATFORM})
    @Tag(name = "Lots")
    @Operation(operationId = "getInterests", summary = "See which demands a lot of yours would suit, without who asks")
    public Interests interests(@PathParam("id") UUID id) {
        return new Interests(matches.interests(caller.organisation(), id).stream()
                .limit(MOST)
                .map(InterestView::of)
                .toList());
    }
}
