package nl.stadsmijn.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.matching.demand.Demand;
import nl.stadsmijn.matching.match.Match.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who could use a lot, over HTTP. */
@Path("/lots/{id}/demands")
@RunOnVirtualThread
class InterestResource {

    private static final int MOST = 100;

    private final MatchService matches;
    private final Caller caller;

    InterestResource(MatchService matches, Caller caller) {
        this.matches = matches;
        this.caller = caller;
    }

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
