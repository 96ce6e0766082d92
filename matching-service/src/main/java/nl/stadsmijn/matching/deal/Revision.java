package nl.stadsmijn.matching.deal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a lot is said to be now that it was not when it was reserved, as hub-service said last.
 *
 * @param changes a field each
 */
@Schema(name = "DealRevision")
record Revision(UUID lotId, List<Change> changes) {

    /**
     * @param field as the description of the lot names it, such as {@code geometry.lengthMm}
     * @param before what it was; null for what was not said
     * @param after what it is; null for what is not said any more
     */
    @Schema(name = "DealRevisionChange")
    record Change(
            @Schema(examples = "geometry.lengthMm") String field,
            @Schema(examples = "6000") String before,
            @Schema(examples = "3000") String after) {
        Change {
            Objects.requireNonNull(field, "field");
        }

        private String told() {
            return "%s from %s to %s".formatted(field, said(before), said(after));
        }

        private static String said(String value) {
            return value == null ? "not said" : value;
        }
    }

    Revision {
        Objects.requireNonNull(lotId, "lotId");
        changes = List.copyOf(changes);
    }

    /** For people. */
    static String told(List<Revision> revisions) {
        return revisions.isEmpty()
                ? "described again as it was when it was reserved"
                : revisions.stream().map(Revision::told).collect(Collectors.joining("; "));
    }

    private String told() {
        return "lot %s is described otherwise than when it was reserved: %s"
                .formatted(lotId, changes.stream().map(Change::told).collect(Collectors.joining(", ")));
    }
}
