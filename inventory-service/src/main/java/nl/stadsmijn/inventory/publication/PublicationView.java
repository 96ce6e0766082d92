package nl.stadsmijn.inventory.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.gate.Notice;
import nl.stadsmijn.inventory.survey.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became lots, and what stays in the inventory only. */
@Schema(name = "Publication")
record PublicationView(
        UUID inventoryId,
        Status status,

        @Schema(description = "Absent after a dry run.") Instant publishedAt,

        @Schema(description = "How many elements are lots now.")
        int published,

        @Schema(description = "What stays in the inventory but is not for sale; the first 200.")
        List<NotPublished> notPublished,

        @Schema(description = "How many stay in the inventory.")
        int notPublishedCount,

        @Schema(description = "What was offered all the same, but buyers will ask about.")
        List<NoticeView> notices) {

    /** So many of a kind are shown; the others are counted. */
    static final int SHOWN = 200;

    @Schema(name = "NotPublished")
    record NotPublished(
            UUID elementId,
            String name,

            @Schema(description = "NOT_HARVESTABLE: it can't be taken out whole.")
            String rule,

            String reason) {

        static NotPublished of(Lot element) {
            var what = element.description();
            return new NotPublished(element.id(), what.name(), "NOT_HARVESTABLE", what.notHarvestableReason());
        }
    }

    @Schema(name = "PublicationNotice")
    record NoticeView(
            Notice rule,
            String message,

            @Schema(description = "How many elements it is about; 0: all of the donor.")
            int elements,

            @Schema(description = "The first 200 of them.") List<UUID> elementIds) {}
}
