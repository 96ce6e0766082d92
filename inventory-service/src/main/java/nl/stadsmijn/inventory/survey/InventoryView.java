package nl.stadsmijn.inventory.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inventory as the donor's owner and participants see it. */
@Schema(name = "Inventory")
record InventoryView(
        UUID id,
        UUID donorId,
        Inventory.Stage stage,

        @Schema(
                description =
                        "DRAFT as long as the survey is not published. What was listed from the site with state HARVESTED is for sale all the same: listedAt tells.")
        Status status,

        LocalDate surveyedOn,
        String asbestosReport,

        @Schema(description = "When the survey was published; absent before.")
        Instant publishedAt,

        @Schema(
                description =
                        "When something of it was first listed that lay on the site already (state HARVESTED), which needs no survey and no publication; absent if nothing was.")
        Instant listedAt,

        Instant closedAt) {

    static InventoryView of(Inventory inventory) {
        return new InventoryView(
                inventory.id(),
                inventory.donorId(),
                inventory.stage(),
                inventory.status(),
                inventory.surveyedOn(),
                inventory.asbestosReport(),
                inventory.publishedAt(),
                inventory.listedAt(),
                inventory.closedAt());
    }
}
