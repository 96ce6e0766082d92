package nl.stadsmijn.gateway.passport;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The permanent address of a lot: what the QR code on a piece leads to, for people (HTML) and programs (JSON-LD). */
@Path("/id/{lotId}")
@Tag(name = "Passports")
@RunOnVirtualThread
public class PermanentAddressResource {

    private final PassportService passports;

    PermanentAddressResource(PassportService passports) {
        this.passports = passports;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance passport(PassportView passport);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "resolveLot",
            summary = "The permanent address of a lot",
            description = "By Accept: the passport as a page (text/html) or as data (application/ld+json).")
    public TemplateInstance page(@RestPath UUID lotId) {
        return Templates.passport(PassportView.of(passports.of(lotId)));
    }

    @GET
    @Produces({PassportFormats.JSON_LD, MediaType.APPLICATION_JSON})
    @Operation(operationId = "resolveLotData", summary = "The permanent address of a lot")
    public Passport data(@RestPath UUID lotId) {
        return passports.of(lotId);
    }
}
