package nl.stadsmijn.gateway.passport;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether a certificate can be trusted, for people; programs ask {@code /api/v1/certificates/{id}/verification}. */
@Path("/verify/{certificateId}")
@Tag(name = "Passports")
@RunOnVirtualThread
public class VerificationPageResource {

    private static final Logger LOG = Logger.getLogger(VerificationPageResource.class);
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Verifications verifications;

    VerificationPageResource(@RestClient Verifications verifications) {
        this.verifications = verifications;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance verification(VerificationView verification);

        static native TemplateInstance refusal(Wording wording, String certificateId, String reason);
    }

    @GET
    @Produces(HTML)
    @Operation(
            operationId = "showVerification",
            summary = "Whether a certificate can be trusted now, and why, as a page",
            description = "In Dutch or English. For programs the same is at /api/v1/certificates/{id}/verification.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate as it was checked now",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response verify(
            @RestPath
                    @Parameter(
                            schema = @Schema(implementation = UUID.class),
                            examples =
                                    @ExampleObject(
                                            name = "certificate",
                                            value = "0192f0c4-0000-7a4b-8c5d-6e7f80910008"))
                    String certificateId,
            @RestQuery
                    @Parameter(
                            description = "Language of the page, whatever Accept-Language says: nl or en.",
                            example = "nl")
                    String lang,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        var language = Language.of(lang, accepted);
        return page(certificateId, Wording.in(language))
                .language(language.locale())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private Response.ResponseBuilder page(String certificateId, Wording wording) {
        try {
            var verification = verifications.of(UUID.fromString(certificateId));
            return Response.ok(Templates.verification(VerificationView.of(verification, wording))
                    .render());
        } catch (IllegalArgumentException notAnId) {
            return missing(certificateId, wording);
        } catch (HttpProblem refusal) {
            return refused(refusal, refusal.getStatusCode(), certificateId, wording);
        } catch (WebApplicationException refusal) {
            return refused(refusal, refusal.getResponse().getStatus(), certificateId, wording);
        } catch (RuntimeException failure) { // of the network or the answer: the client throws of many kinds
            return refused(failure, UNAVAILABLE, certificateId, wording);
        }
    }

    private static Response.ResponseBuilder refused(
            RuntimeException cause, int status, String certificateId, Wording wording) {
        if (status == NOT_FOUND) {
            return missing(certificateId, wording);
        }
        LOG.warnf("A certificate can't be verified: %s", cause);
        return Response.status(UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .entity(Templates.refusal(wording, certificateId, "unverifiable")
                        .render());
    }

    private static Response.ResponseBuilder missing(String certificateId, Wording wording) {
        return Response.status(NOT_FOUND)
                .entity(Templates.refusal(wording, certificateId, "no-certificate")
                        .render());
    }
}
