package nl.stadsmijn.hub.stock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every lot this one came from, back to where the material came from, and every lot that came out of it, however far. */
@Schema(name = "Lineage")
record LineageView(
        UUID lotId,

        @Schema(
                description =
                        "Where the material came from: the lots that came out of no other, such as a donor's elements.")
        List<Origin> origins,

        List<Link> ancestors,
        List<Link> descendants) {

    /** One lot came out of another. */
    @Schema(name = "LineageLink")
    record Link(
            UUID parentId,
            UUID childId,

            @Schema(description = "How much of the child that is.")
            LedgerAmount amount,

            @Schema(description = "How much of the parent went into it.")
            LedgerAmount parentAmount,

            Kind kind,
            Instant at,
            @Schema(description = "Where that was.") Where place,
            String reason,

            @Schema(description = "The booking of its movements; of a treatment also its id.")
            UUID bookingId) {}

    /** A lot that came out of no other. */
    @Schema(name = "LineageOrigin")
    record Origin(
            UUID lotId,

            @Schema(description = "How it came into the ledger: LISTED, FOUND, or RECEIVED of what nobody listed.")
            MovementKind kind,

            LedgerAmount amount,
            Instant at,
            Where place) {}

    /** How one lot came out of another. */
    @Schema(name = "LineageKind")
    enum Kind {
        SPLIT,
        MERGE,
        TREATMENT;

        static Kind of(MovementKind into) {
            return switch (into) {
                case SPLIT_FROM -> SPLIT;
                case MERGED_FROM -> MERGE;
                case TREATED -> TREATMENT;
                default -> throw new IllegalArgumentException("nothing comes out of another by " + into);
            };
        }
    }

    /** A place, by its name where it has one. */
    @Schema(name = "LineagePlace")
    record Where(Location.Kind kind, UUID id, String name) {}
}
