package nl.stadsmijn.inventory.survey;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a patch of an {@link InventoryRequest} is described: what it leaves out stays, what is null goes. */
@Schema(name = "InventoryPatch")
record InventoryPatch(
        @Schema(description = "As it is: an inventory is of one donor for good.")
        UUID donorId,

        Inventory.Stage stage,
        LocalDate surveyedOn,

        @Size(max = 200)
        @Pattern(regexp = Inventory.REFERENCE, message = "must have a letter or a digit: it is looked up by it")
        String asbestosReport) {}
