package nl.stadsmijn.inventory.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.inventory.table.TableLanguage;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The account of a donor as a document. */
@Path("/inventories/{id}/report")
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER, Role.AUTHORITY})
@Tag(name = "material balance", description = "Where the material of a donor went, and who received it")
public class ReportResource {

    private static final String PREPARED = "As it is to be printed.";

    private final Reports reports;
    private final PdfReport pdf;
    private final XlsxReport xlsx;

    ReportResource(Reports reports, PdfReport pdf, XlsxReport xlsx) {
        this.reports = reports;
        this.pdf = pdf;
        this.xlsx = xlsx;
    }

    @GET
    @ProblemTypes("rule-broken")
    @Produces({ReportForm.PDF_TYPE, TableKind.XLSX_TYPE})
    @Operation(
            operationId = "getReport",
            summary = "The material balance as a report for the client",
            description =
                    "PDF or a workbook, by Accept or format; in Dutch or English, by Accept-Language or lang. It has the balance by material and Eural code, destinations and receivers, separated streams,"
                            + " differences with their explanation, and hazards. Of an inventory that is not closed it says that it is provisional.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = ReportForm.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableKind.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("format") @Parameter(description = "pdf or xlsx; goes before Accept.", example = "pdf")
                    String format,
            @QueryParam("lang") @Parameter(description = "Goes before Accept-Language.") TableLanguage lang,
            @QueryParam("preparedBy")
                    @Size(max = 200)
                    @Parameter(description = PREPARED, example = "Sloopbedrijf De Gans B.V.")
                    String preparedBy,
            @QueryParam("preparedFor")
                    @Size(max = 200)
                    @Parameter(description = PREPARED, example = "Gemeente Nijmegen")
                    String preparedFor,
            @Context HttpHeaders headers) {
        var form = form(format, headers);
        var language = lang == null ? TableLanguage.of(headers.getAcceptableLanguages()) : lang;
        var text = new ReportText(language);
        var report = reports.of(id, preparedBy, preparedFor, text);
        StreamingOutput written = out -> {
            switch (form) {
                case PDF -> pdf.write(report, text, out);
                case XLSX -> xlsx.write(report, text, out);
            }
        };
        return Response.ok(written, form.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.%s\"".formatted(text.get("file"), id, form.extension()))
                .header(HttpHeaders.CONTENT_LANGUAGE, text.language())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private static ReportForm form(String format, HttpHeaders headers) {
        if (format != null) {
            return ReportForm.named(format)
                    .orElseThrow(() -> Problem.rule("format", "WRONG_VALUE", "must be pdf or xlsx", format));
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> java.util.Arrays.stream(ReportForm.values())
                        .filter(form -> accepted.isCompatible(MediaType.valueOf(form.mediaType()))))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "This is given as %s or %s.".formatted(ReportForm.PDF_TYPE, TableKind.XLSX_TYPE)));
    }
}
