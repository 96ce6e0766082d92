package nl.stadsmijn.inventory.description;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** This service's part of a lot's passport, for the gateway, which composes passports and shows them to everybody. */
@Path("/internal/passports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.GATEWAY)
public class PassportResource {

    private final LotRepository lots;
    private final Descriptions descriptions;
    private final AncestryRepository ancestry;
    private final OriginShareRepository origins;
    private final LotPhotos photos;
    private final LinkedProducts linked;
    private final ObjectMapper json;

    PassportResource(
            LotRepository lots,
            Descriptions descriptions,
            AncestryRepository ancestry,
            OriginShareRepository origins,
            LotPhotos photos,
            LinkedProducts linked,
            ObjectMapper json) {
        this.lots = lots;
        this.descriptions = descriptions;
        this.ancestry = ancestry;
        this.origins = origins;
        this.photos = photos;
        this.linked = linked;
        this.json = json;
    }

    /**
     * What the lot is and where it comes from.
     *
     * @param surveyedOn the day of the inventory it was first described in
     * @param ancestors the lots it came from, the nearest first, with the harvests that freed them
     * @param linked what it is, as JSON-LD
     */
    @Schema(hidden = true)
    record PassportSection(
            @JsonUnwrapped DescriptionView description,
            LocalDate surveyedOn,
            List<Ancestor> ancestors,
            ObjectNode linked) {}

    @Schema(hidden = true)
    record Ancestor(UUID lotId, String name, Lot.Origin origin, List<Harvest> harvests) {}

    @GET
    @Path("/{lotId}")
    @Operation(hidden = true)
    public ObjectNode section(@PathParam("lotId") UUID lotId) {
        var lot = lots.find(lotId).filter(descriptions::isOpen).orElseThrow(Problem::notFound);
        var line = ancestry.of(lotId);
        var ancestors = line.ids().stream()
                .flatMap(id -> lots.find(id).stream())
                .map(one -> new Ancestor(one.id(), one.description().name(), one.origin(), one.harvests()))
                .toList();
        var shown = photos.shownWith(lotId);
        var description = DescriptionView.of(lot, false, null, shown, origins.of(lot));
        var section = new PassportSection(description, line.surveyedOn(), ancestors, linked.of(lot, shown));
        return withoutPrice(json.valueToTree(section));
    }

    /** A passport outlives the sale, and an asking price would tell what the buyer paid. */
    private static ObjectNode withoutPrice(ObjectNode section) {
        section.remove("price");
        return section;
    }
}
