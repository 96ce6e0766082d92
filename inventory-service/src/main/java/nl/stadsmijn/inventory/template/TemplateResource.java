package nl.stadsmijn.inventory.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.table.TableAnswers;
import nl.stadsmijn.inventory.table.TableElement;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.inventory.table.TableLanguage;
import nl.stadsmijn.inventory.table.TableTemplate;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Templates of tables to import. */
@Path("/import-templates/{format}")
@RunOnVirtualThread
@Authenticated
@Tag(name = "imports")
public class TemplateResource {

    private final TableElement example;

    TemplateResource(ObjectMapper json) throws JsonProcessingException {
        var element = json.readValue(ElementRequest.FULL_EXAMPLE, ElementRequest.class);
        this.example = new TableElement(null, element.externalId(), false, element.what());
    }

    @GET
    @Produces({TableKind.CSV_TYPE, TableKind.XLSX_TYPE})
    @Operation(
            operationId = "getImportTemplate",
            summary = "A table to fill in and import",
            description =
                    "All columns there are, with units, a row as an example, and a row that explains each column; these two rows are passed over when they come back."
                            + " Of the columns only the name is needed.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = TableKind.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TableKind.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("format") @Parameter(description = "csv or xlsx", example = "xlsx") String format,
            @QueryParam("language") @Parameter(description = "Of the headings; by Accept-Language when absent.")
                    TableLanguage asked,
            @Context HttpHeaders headers) {
        var kind = Arrays.stream(TableKind.values())
                .filter(one -> one.extension().equals(format))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var language = asked == null ? TableLanguage.of(headers.getAcceptableLanguages()) : asked;
        var name = language == TableLanguage.en ? "elements" : "elementen";
        return TableAnswers.of(kind, language, name, out -> TableTemplate.write(kind, language, example, out));
    }
}
