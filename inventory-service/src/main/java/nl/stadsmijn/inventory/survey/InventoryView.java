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
        Status status,
        LocalDate surveyedOn,
        String asbestosReport,
        Instant publishedAt,
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
                inventory.closedAt());
    }
}
