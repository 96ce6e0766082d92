package nl.stadsmijn.gateway.passport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Passports by API. */
@Path("/api/v1/lots/{id}/passport")
@Tag(name = "Passports")
@RunOnVirtualThread
public class PassportResource {

    private final PassportService passports;

    PassportResource(PassportService passports) {
        this.passports = passports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, PassportFormats.JSON_LD})
    @Operation(
            operationId = "getPassport",
            summary = "The passport of a lot",
            description =
                    "What it is, where it has been from its donor on, and how good it is. Public; shows no buyer and no price.")
    @APIResponse(
            responseCode = "200",
            description = "The passport as it stands now",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Passport.class)),
                @Content(mediaType = PassportFormats.JSON_LD, schema = @Schema(implementation = Passport.class))
            })
    @APIResponse(
            responseCode = "503",
            description = PassportFormats.UNAVAILABLE,
            content =
                    @Content(
                            mediaType = PassportFormats.PROBLEM,
                            schema = @Schema(ref = PassportFormats.PROBLEM_SCHEMA),
                            example = PassportFormats.UNAVAILABLE_EXAMPLE))
    public Passport get(
            @RestPath
                    @Parameter(examples = @ExampleObject(name = "lot", value = "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3"))
                    UUID id) {
        return passports.of(id);
    }
}
