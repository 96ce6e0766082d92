package nl.stadsmijn.inventory.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became lots, and what stays in the inventory only. */
@Schema(name = "Publication")
record PublicationView(
        UUID inventoryId,
        Status status,
        Instant publishedAt,

        @Schema(description = "How many elements are lots now.")
        int published,

        @Schema(description = "What stays in the inventory but is not for sale.")
        List<NotPublished> notPublished) {

    @Schema(name = "NotPublished")
    record NotPublished(
            UUID elementId,
            String name,

            @Schema(description = "NOT_HARVESTABLE: it can't be taken out whole.")
            String rule,

            String reason) {}

    static PublicationView of(Inventory inventory, int published, List<Lot> elements) {
        var rest = elements.stream()
                .filter(element -> !element.description().harvestable())
                .map(element -> new NotPublished(
                        element.id(),
                        element.description().name(),
                        "NOT_HARVESTABLE",
                        element.description().notHarvestableReason()))
                .toList();
        return new PublicationView(inventory.id(), inventory.status(), inventory.publishedAt(), published, rest);
    }
}
