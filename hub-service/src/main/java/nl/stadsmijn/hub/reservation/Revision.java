package nl.stadsmijn.hub.reservation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a lot is said to be now that it was not said to be when it was reserved.
 *
 * @param changes a field each
 */
@Schema(name = "ReservationRevision")
public record Revision(UUID lotId, List<Change> changes) {

    /**
     * @param field as {@code lot.described} names it, such as {@code geometry.lengthMm}
     * @param before what it was; null for what was not said
     * @param after what it is; null for what is not said any more
     */
    @Schema(name = "ReservationRevisionChange")
    public record Change(
            @Schema(examples = "geometry.lengthMm") String field,
            @Schema(examples = "6000") String before,
            @Schema(examples = "3000") String after) {

        private Change then(Change later) {
            return new Change(field, before, later.after);
        }

        private boolean isOne() {
            return !Objects.equals(before, after);
        }
    }

    public Revision {
        Objects.requireNonNull(lotId, "lotId");
        changes = List.copyOf(changes);
    }

    /** These, and what has changed of a lot since; what is again as it was is left out. */
    static List<Revision> with(List<Revision> known, UUID lot, List<Change> later) {
        var changes = new LinkedHashMap<String, Change>();
        known.stream()
                .filter(each -> each.lotId.equals(lot))
                .flatMap(each -> each.changes.stream())
                .forEach(each -> changes.put(each.field, each));
        later.forEach(each -> changes.merge(each.field, each, Change::then));
        var all = new ArrayList<>(
                known.stream().filter(each -> !each.lotId.equals(lot)).toList());
        var left = changes.values().stream().filter(Change::isOne).toList();
        if (!left.isEmpty()) {
            all.add(new Revision(lot, left));
        }
        return List.copyOf(all);
    }
}
