package nl.stadsmijn.hub.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lots that a hub has accepted before they come.
 *
 * @param announcerId organisation that brings them
 * @param expectedOn the day, Europe/Amsterdam
 * @param cancelledBecause null unless it was called off
 */
@Schema(name = "Announcement")
record Announcement(
        UUID id,
        UUID hubId,
        UUID announcerId,
        LocalDate expectedOn,
        String carrier,
        String note,
        State state,
        String cancelledBecause,
        Instant at,
        List<Line> lines) {

    private static final int EXPECTED_DAYS = 7;

    @Schema(name = "AnnouncementState")
    enum State {
        /** Some of it is still to come. */
        ANNOUNCED,
        /** The week after its day has passed: nobody expects the rest, and no room is kept for it. */
        PASSED,
        /** All of it has come in, but for what was lost or went elsewhere. */
        RECEIVED,
        /** Nothing of it has come, and nothing can: all of it was lost, withdrawn, or went elsewhere. */
        LAPSED,
        /** Called off, by who announced it or by the hub. */
        CANCELLED
    }

    /**
     * So much of a lot.
     *
     * @param received how much of it has come
     * @param takes the space that the rest takes, by what was said of it and by its description now; what is not known is absent
     * @param notJudged what the hub has a rule or a limit for of which nothing was known when it was announced
     * @param missing how much of it will not come: lost, withdrawn, or gone elsewhere
     * @param toCome which lots the rest is now: the same, or what it was harvested, split off or merged into; empty once all has come
     * @param intakeId where the last of it came in; null as long as nothing has, or if a transfer brought it
     * @param receivedLotId the lot that came in last: the same, or a part of it; null as long as nothing has
     */
    @Schema(name = "AnnouncementLine")
    record Line(
            UUID lotId,
            Amount amount,
            Amount received,
            Amount missing,
            List<Part> toCome,
            Space takes,
            List<String> notJudged,
            UUID intakeId,
            UUID receivedLotId) {}

    /** So much of a lot is still to come. */
    @Schema(name = "AnnouncementPart")
    record Part(UUID lotId, Amount amount) {}

    /** What was to come before that day nobody expects any more. */
    static LocalDate expectedSince(LocalDate today) {
        return today.minusDays(EXPECTED_DAYS);
    }

    boolean concerns(UUID organisation, UUID operator) {
        return announcerId.equals(organisation) || operator.equals(organisation);
    }
}
