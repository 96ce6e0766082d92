package nl.stadsmijn.inventory.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.table.TableAnswers;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports: files that become elements. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.SURVEYOR, Role.OWNER})
@Tag(name = "imports", description = "Files that become elements of an inventory")
public class ImportResource {

    private static final String IFC = "application/x-step";
    private static final String ZIP = "application/zip";

    private static final String CSV_EXAMPLE =
            "external id,name,product type,amount,unit,length (mm)\nD-1,Door,timber-door,6,piece,2015\n";

    private final ImportService imports;
    private final ImportWorkbook workbooks;

    ImportResource(ImportService imports, ImportWorkbook workbooks) {
        this.imports = imports;
        this.workbooks = workbooks;
    }

    @POST
    @Path("/inventories/{id}/imports")
    @Consumes({IFC, ZIP, TableKind.CSV_TYPE, TableKind.XLSX_TYPE})
    @Idempotent
    @ProblemTypes("conflict")
    @Operation(
            operationId = "importElements",
            summary = "Import elements from a building model or a table",
            description =
                    "Takes .ifc and .ifczip, IFC2x3, IFC4 and IFC4.3, and tables as CSV and XLSX with the headings of GET /import-templates/{format}, in Dutch or English, in any order."
                            + " The answer is a job: ask it how far it is, and its rows what became of what. In a table a column that is there rules its field, and a blank cell empties it;"
                            + " what there is no column for stays.")
    @RequestBody(
            description = "The file as it is.",
            content = {
                @Content(mediaType = IFC, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = TableKind.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = CSV_EXAMPLE),
                @Content(mediaType = TableKind.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response submit(
            @PathParam("id") UUID inventoryId,
            @QueryParam("mode")
                    @DefaultValue("insert")
                    @Parameter(
                            description =
                                    "What to do with an element whose external id is there already: reject it, or change it.")
                    ImportMode mode,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only tell what would be done.")
                    boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull File body)
            throws IOException {
        var file = body.toPath();
        try {
            var format = ImportFormat.of(mediaType(headers))
                    .orElseThrow(() -> Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "Send " + IFC + " (.ifc), " + ZIP + " (.ifczip), " + TableKind.CSV_TYPE + " (.csv) or "
                                    + TableKind.XLSX_TYPE + " (.xlsx)."));
            var job = imports.submit(inventoryId, format, mode, dryRun, file);
            return Response.accepted(ImportView.of(job))
                    .location(URI.create("imports/" + job.id()))
                    .build();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @GET
    @Path("/imports/{id}")
    @Operation(operationId = "getImport", summary = "How far an import is, and what it came to")
    public ImportView get(@PathParam("id") UUID id) {
        return ImportView.of(imports.mine(id));
    }

    @GET
    @Path("/imports/{id}/rows")
    @Produces({MediaType.APPLICATION_JSON, TableKind.XLSX_TYPE})
    @ProblemTypes("conflict")
    @Operation(
            operationId = "listImportRows",
            summary = "What became of each thing in the file",
            description =
                    "By Accept: application/json gives a page; XLSX gives all, of a table its own rows with every fault at its cell. Corrected, it can be imported again. What is added, headings and remarks, is in English; the columns of the file keep their headings.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the whole workbook",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ImportRowPage.class)),
                @Content(mediaType = TableKind.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response rows(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        if (TableAnswers.wanted(headers, TableKind.XLSX).isEmpty()) {
            return Response.ok(imports.rows(id, page), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        var job = imports.ended(id);
        return TableAnswers.of(
                TableKind.XLSX, ImportWorkbook.LANGUAGE, "import-" + id, out -> workbooks.write(job, out));
    }

    /** How a page is described. */
    @Schema(name = "ImportRowPage")
    record ImportRowPage(List<ImportRow> items, String nextCursor) {}

    private static String mediaType(HttpHeaders headers) {
        return headers.getMediaType().getType() + "/" + headers.getMediaType().getSubtype();
    }
}
