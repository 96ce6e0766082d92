package nl.stadsmijn.inventory.description;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A photo or document that is shown with a lot, its own or that of a lot it came from. */
@Schema(name = "Photo")
public record LotPhoto(
        UUID id,

        @Schema(description = "The lot it was made of: this one, or one that it came from.")
        UUID lotId,

        Kind kind,

        @Schema(description = "1 is shown first; photos and documents are counted apart.")
        int position,

        String caption,

        @Schema(description = "Of the original, as it is kept.")
        String mediaType,

        @Schema(description = "Of the original, as it is kept.")
        long bytes,

        @Schema(description = "Upright, in pixels; a document has none.")
        Integer width,

        Integer height,
        Instant uploadedAt,

        @Schema(description = "Of the original, as it is kept.")
        URI url,

        @Schema(description = "At most 1600 pixels a side; a document has none.")
        URI screenUrl,

        @Schema(description = "At most 400 pixels a side; a document has none.")
        URI thumbnailUrl) {

    /** What is looked at, and what is downloaded. */
    @Schema(name = "PhotoKind")
    public enum Kind {
        PHOTO,
        DOCUMENT;

        /** Those of this kind, in their order. */
        public List<LotPhoto> among(List<LotPhoto> shown) {
            return shown.stream().filter(one -> one.kind() == this).toList();
        }
    }
}
