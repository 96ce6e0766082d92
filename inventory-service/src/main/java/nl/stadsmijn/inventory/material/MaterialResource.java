package nl.stadsmijn.inventory.material;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The materials of the starter factor set, open to everybody. */
@Path("/materials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "reference", description = "Controlled lists")
public class MaterialResource {

    private final Materials materials;

    MaterialResource(Materials materials) {
        this.materials = materials;
    }

    /** The whole list, and where its figures come from. */
    @Schema(name = "Materials")
    record MaterialList(List<Material> items, String source) {}

    @GET
    @Operation(operationId = "listMaterials", summary = "List the materials with density and starter impact factor")
    public MaterialList list() {
        return new MaterialList(materials.all(), Materials.SOURCE);
    }
}
