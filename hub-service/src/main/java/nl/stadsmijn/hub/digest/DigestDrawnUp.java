package nl.stadsmijn.hub.digest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.room.Limit;
import nl.stadsmijn.kit.events.Event;

/** The event that tells a digest: {@code contracts/events/nl.stadsmijn.hub.storage-digest.drawn-up.v1.schema.json}. */
record DigestDrawnUp(
        UUID digestId,
        UUID hubId,
        String hubName,
        UUID operatorId,
        String week,
        Instant since,
        List<Digest.Rung> reached,
        List<Digest.Rung> now,
        List<Due> due,
        List<Left> room) {

    /** Measures as texts, so that no reader rounds them. */
    record Due(String week, long lots, String massT) {}

    record Left(Limit limit, String most, String free, long unknown) {}

    static Event of(Digest digest) {
        var data = new DigestDrawnUp(
                digest.id(),
                digest.hubId(),
                digest.hubName(),
                digest.operatorId(),
                digest.week(),
                digest.since(),
                digest.reached(),
                digest.now(),
                digest.due().stream()
                        .map(due -> new Due(due.week(), due.lots(), text(due.massT())))
                        .toList(),
                digest.room().stream()
                        .map(left -> new Left(left.limit(), text(left.most()), text(left.free()), left.unknown()))
                        .toList());
        return new Event("hub.alerts", "nl.stadsmijn.hub.storage-digest.drawn-up.v1", digest.id(), 1, data);
    }

    private static String text(BigDecimal measure) {
        return measure.stripTrailingZeros().toPlainString();
    }
}
