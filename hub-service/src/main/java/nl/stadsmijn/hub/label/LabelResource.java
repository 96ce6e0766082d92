package nl.stadsmijn.hub.label;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Labels to print. */
@Path("/hubs/{id}/labels")
@RunOnVirtualThread
@RolesAllowed({Role.HUB_OPERATOR, Role.PROCESSOR})
@Tag(name = "places", description = "Places within a hub, and what lies where")
public class LabelResource {

    private static final String PDF = "application/pdf";

    /** Four sheets; more does not fit in an address. */
    private static final int MOST = 100;

    private static final int ID_LENGTH = 36;

    private final LabelService labels;
    private final LabelSheet sheet;
    private final Caller caller;

    LabelResource(LabelService labels, LabelSheet sheet, Caller caller) {
        this.labels = labels;
        this.sheet = sheet;
        this.caller = caller;
    }

    @GET
    @Produces(PDF)
    @ProblemTypes("rule-broken")
    @Operation(
            operationId = "printLabels",
            summary = "Print labels with QR codes for lots or places",
            description =
                    "For the hub's operator: a PDF of A4 sheets with 3 × 8 labels of 70 × 37 mm, at most 100 labels at once, in the order they are asked for. A lot's code is"
                            + " its permanent address, where everybody reads its passport.")
    @APIResponse(
            responseCode = "200",
            description = "The sheets",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(
            @PathParam("id") UUID id,
            @QueryParam("lots")
                    @Parameter(
                            description =
                                    "Ids of lots that lie in the hub, with commas between. Either these or places.")
                    String lots,
            @QueryParam("places")
                    @Parameter(description = "Codes of places, with commas between.", example = "A-01-1,A-01-2")
                    String places,
            @QueryParam("language") @DefaultValue("nl") @Parameter(description = "Of units and product types.")
                    LabelLanguage language,
            @QueryParam("start")
                    @DefaultValue("1")
                    @Min(1)
                    @Max(LabelSheet.PER_SHEET)
                    @Parameter(
                            description =
                                    "Which label of the first sheet to begin with, when some of it are used, 1-24.",
                            example = "1")
                    int start) {
        labels.check(id, caller.organisation());
        var asked = asked(id, lots, places, language);
        StreamingOutput written = out -> sheet.write(asked, start, language, out);
        return Response.ok(written, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"labels-%s.pdf\"".formatted(id))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.name())
                .build();
    }

    private List<Label> asked(UUID hub, String lots, String places, LabelLanguage language) {
        if ((lots == null) == (places == null)) {
            throw Problem.rule(
                    "lots",
                    lots == null ? "REQUIRED" : "CONTRADICTION",
                    "must be given, or places instead of it",
                    lots);
        }
        return lots == null
                ? labels.ofPlaces(hub, several("places", places))
                : labels.ofLots(hub, ids(several("lots", lots)), language);
    }

    private static List<String> several(String parameter, String text) {
        var several = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (several.isEmpty()) {
            throw Problem.rule(parameter, "REQUIRED", "must name at least one", text);
        }
        if (several.size() > MOST) {
            throw Problem.rule(parameter, "TOO_MANY", "must name at most %d".formatted(MOST), several.size());
        }
        return several;
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(LabelResource::id).toList();
    }

    private static UUID id(String text) {
        try {
            if (text.length() == ID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException notAnId) {
            throw wrongId(text);
        }
        throw wrongId(text);
    }

    private static RuntimeException wrongId(String text) {
        return Problem.rule("lots", "WRONG_VALUE", "must be ids of lots, with commas between", text);
    }
}
