package nl.stadsmijn.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.matching.match.Match.Constraint;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Matches over HTTP. */
@Path("/demands/{id}/matches")
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

    @GET
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
}
