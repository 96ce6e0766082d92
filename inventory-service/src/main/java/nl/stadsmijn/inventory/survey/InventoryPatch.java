package nl.stadsmijn.inventory.survey;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can change of an inventory; what a patch leaves out stays, what is null goes. */
@Schema(name = "InventoryPatch")
record InventoryPatch(
        Inventory.Stage stage,
        LocalDate surveyedOn,
        @Size(max = 200) String asbestosReport) {}
