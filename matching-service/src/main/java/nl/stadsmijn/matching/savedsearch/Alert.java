package nl.stadsmijn.matching.savedsearch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.storage.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a saved search has to tell of a lot.
 *
 * @param available when it comes out of its donor, now
 * @param was the same before it moved; absent when nothing was told before
 * @param storageEnds its last day in the hub that it lies in, with STORAGE_ENDING
 * @param changes what it is described as now, and was before, with LOT_REVISED; null otherwise
 */
record Alert(
        UUID id,
        UUID savedSearchId,
        Kind kind,
        UUID lotId,
        String lotName,
        Days available,
        Days was,
        LocalDate storageEnds,
        List<Change> changes,
        Instant raisedAt) {

    /** Why it is told. */
    @Schema(name = "AlertKind")
    enum Kind {
        /** It came up for sale. */
        LISTED,
        /** The days moved on which it comes out of its donor. */
        WINDOW_MOVED,
        /** Its time in a hub runs out; afterwards its owner or the hub decides what becomes of it. */
        STORAGE_ENDING,
        /** It was told before, and is described otherwise now, so that the search does not find it any more. */
        LOT_REVISED
    }

    /**
     * @param field as the description of the lot names it
     * @param before null for what was not said
     * @param after null for what is not said any more
     */
    @Schema(name = "AlertChange")
    record Change(
            @Schema(examples = "geometry.lengthMm") String field,
            @Schema(examples = "7910") String before,
            @Schema(examples = "3000") String after) {}

    /** Days, both included (Europe/Amsterdam); absent: not known. */
    @Schema(name = "AlertDays", examples = "{\"from\":\"2027-02-01\",\"until\":\"2027-04-30\"}")
    record Days(LocalDate from, LocalDate until) {}

    static Alert of(SavedSearch search, LotChange change, Kind kind, Instant now) {
        return new Alert(
                Ids.next(),
                search.id(),
                kind,
                change.lotId(),
                change.lotName(),
                change.now(),
                kind == Kind.WINDOW_MOVED ? change.was() : null,
                kind == Kind.STORAGE_ENDING ? change.storageEnds() : null,
                kind == Kind.LOT_REVISED ? change.revision() : null,
                now);
    }
}
