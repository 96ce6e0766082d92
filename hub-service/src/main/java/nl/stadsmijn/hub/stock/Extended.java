package nl.stadsmijn.hub.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time that lots in hubs were given; the feature that gives it implements it. */
public interface Extended {

    /** More time that was given once. @param was the deadline until then */
    @Schema(name = "StorageTimeGiven")
    record Time(LocalDate was, LocalDate until, String reason, Instant at) {}

    /** What time these lots were given, the oldest first; of one whose term counts some also what those were given that it came out of, until it did. */
    Map<UUID, List<Time>> of(Collection<Lot> lots);
}
