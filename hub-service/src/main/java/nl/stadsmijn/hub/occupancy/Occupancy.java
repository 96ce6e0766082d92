package nl.stadsmijn.hub.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.room.Limit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How full a hub is, and how full it gets. */
@Schema(name = "Occupancy")
record Occupancy(
        UUID hubId,
        @Schema(description = "Today, Europe/Amsterdam.") LocalDate on,
        @Schema(description = "How many lots lie there.") long lots,
        List<Use> limits,

        @Schema(description = "What should have left: their storage time is over. In taken until somebody acts.")
        Flow overdue,

        @Schema(
                description =
                        "Where it was asked for: what is firmly reserved, and will be fetched, on a day that is planned or not known yet. In taken until then.")
        Flow reserved,

        List<Forecast.Week> weeks) {

    /** One limit. */
    @Schema(name = "RoomLimitUse")
    record Use(
            Limit limit,

            @Schema(description = "Absent where the hub has no such limit.")
            BigDecimal capacity,

            @Schema(description = "The sum of what is known.")
            BigDecimal taken,

            @Schema(description = "0 or more; absent where the hub has no such limit.")
            BigDecimal free,

            @Schema(description = "Of how many lots it is not known what they take.")
            long unknownLots) {}
}
