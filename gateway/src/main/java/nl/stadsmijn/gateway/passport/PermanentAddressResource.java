package nl.stadsmijn.gateway.passport;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The permanent address of a lot: what the QR code on a piece leads to, for people (HTML) and programs (JSON-LD). */
@Path("/id/{lotId}")
@Tag(name = "Passports")
@RunOnVirtualThread
public class PermanentAddressResource {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final MediaType PAGE = MediaType.valueOf(HTML);
    private static final int NOT_FOUND = 404;

    /** The first is for who takes anything. */
    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    PAGE, MediaType.valueOf(PassportFormats.JSON_LD), MediaType.APPLICATION_JSON_TYPE)
            .build();

    private final PassportService passports;
    private final PassportViews views;

    PermanentAddressResource(PassportService passports, PassportViews views) {
        this.passports = passports;
        this.views = views;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance passport(PassportView passport);

        static native TemplateInstance refusal(Wording wording, String lotId, String reason);
    }

    @GET
    @Produces({HTML, PassportFormats.JSON_LD, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "resolveLot",
            summary = "The permanent address of a lot",
            description =
                    "What the QR code on a piece leads to. By Accept: the passport as a page (text/html, in Dutch or English) or as data (application/ld+json).")
    @APIResponse(
            responseCode = "200",
            description = "The passport as it stands now",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PassportFormats.JSON_LD, schema = @Schema(implementation = Passport.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Passport.class))
            })
    @APIResponse(
            responseCode = "503",
            description = PassportFormats.UNAVAILABLE,
            content =
                    @Content(
                            mediaType = PassportFormats.PROBLEM,
                            schema = @Schema(ref = PassportFormats.PROBLEM_SCHEMA),
                            example = PassportFormats.UNAVAILABLE_EXAMPLE))
    public Response resolve(
            @RestPath
                    @Parameter(
                            schema = @Schema(implementation = UUID.class),
                            examples = @ExampleObject(name = "lot", value = "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3"))
                    String lotId,
            @RestQuery
                    @Parameter(
                            description = "Language of the page, whatever Accept-Language says: nl or en.",
                            example = "nl")
                    String lang,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted,
            @Context Request request) {
        var format = request.selectVariant(FORMATS);
        if (format == null) {
            throw new NotAcceptableException();
        }
        var answer = format.getMediaType().isCompatible(PAGE)
                ? page(lotId, Language.of(lang, accepted))
                : Response.ok(passports.of(lot(lotId)), format);
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    /** For people what is refused is a page as well. */
    private Response.ResponseBuilder page(String lotId, Language language) {
        try {
            var page = Templates.passport(views.of(passports.of(lot(lotId)), language));
            return Response.ok(page.render(), PAGE).language(language.locale());
        } catch (HttpProblem refused) {
            var reason = refused.getStatusCode() == NOT_FOUND ? "missing" : "down";
            var page = Templates.refusal(Wording.in(language), lotId, reason);
            var answer = Response.status(refused.getStatusCode())
                    .entity(page.render())
                    .type(PAGE);
            refused.getHeaders().forEach(answer::header);
            return answer.language(language.locale());
        }
    }

    private static UUID lot(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
