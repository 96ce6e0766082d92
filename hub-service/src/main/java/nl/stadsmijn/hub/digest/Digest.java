package nl.stadsmijn.hub.digest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.room.Limit;
import nl.stadsmijn.hub.storage.StorageState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hub's digest of a week.
 *
 * @param week ISO 8601, for example 2026-W49
 * @param since the moment from which steps are counted: the digest before, or a week earlier
 * @param reached how many lots reached which rung since then
 * @param now how many lots are on which rung
 * @param due what has its last day in this week and the seven after it
 * @param room by each limit that the hub has
 */
@Schema(name = "StorageDigest")
record Digest(
        UUID id,
        UUID hubId,
        String hubName,
        UUID operatorId,

        @Schema(description = "ISO 8601, Europe/Amsterdam.", examples = "2026-W49")
        String week,

        @Schema(description = "From when steps are counted: the digest before, or a week earlier.")
        Instant since,

        Instant drawnUpAt,

        @Schema(description = "How many lots reached which rung since then.")
        List<Rung> reached,

        @Schema(description = "How many lots are on which rung now.")
        List<Rung> now,

        @Schema(description = "What has its last day in this week and the seven after it.")
        List<Due> due,

        @Schema(description = "By each limit that the hub has.")
        List<Left> room) {

    @Schema(name = "DigestRung")
    record Rung(StorageState state, long lots) {}

    /** @param massT tonnes, of what is known */
    @Schema(name = "DigestDue")
    record Due(
            @Schema(examples = "2026-W50") String week,
            long lots,

            @Schema(description = "Tonnes, of what is known.")
            BigDecimal massT) {}

    /** @param unknown of how many lots it is not known what they take */
    @Schema(name = "DigestRoom")
    record Left(
            Limit limit,
            BigDecimal most,
            BigDecimal free,

            @Schema(description = "Of how many lots it is not known what they take.")
            long unknown) {}

    /** The same however often it is drawn up. */
    static UUID id(UUID hub, IsoWeek week) {
        var name = "nl.stadsmijn.storage-digest:%s:%s".formatted(hub, week);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
