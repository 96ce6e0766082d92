package nl.stadsmijn.hub.consignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Located;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consignment, as its sender and its receiver read it. */
@Schema(name = "Consignment")
public record ConsignmentView(
        UUID id,
        Consignment.Kind kind,
        @Schema(description = "How far it has come.") State state,

        @Schema(description = "Who holds the lots until they are received.")
        UUID senderId,

        @Schema(description = "Who has them then.") UUID receiverId,

        @Schema(description = "Where it leaves from; of a shipment from several places the first.")
        Where from,

        Where to,

        @Schema(description = "The reservation that is shipped; absent for a transfer.")
        UUID reservationId,

        LocalDate expectedOn,
        String carrier,
        String note,
        List<Line> lines,
        Instant createdAt,
        Instant dispatchedAt,

        @Schema(description = "When it was received, brought back or cancelled.")
        Instant endedAt,

        @Schema(description = "Why it was cancelled or brought back.")
        String reason) {

    @Schema(name = "ConsignmentPlace")
    public record Where(
            Location.Kind kind,
            UUID id,

            @Schema(
                    description =
                            "Of the hub or of the customer's place, of a site its municipality; absent where nobody named it.")
            String name,

            @Schema(description = "Absent where nobody said.")
            Place place) {
        private static Where of(Location location, Map<UUID, Located> known) {
            var located = known.getOrDefault(location.id(), Located.UNKNOWN);
            return new Where(location.kind(), location.id(), located.name(), located.place());
        }
    }

    /** How far it has come. */
    @Schema(name = "ConsignmentState")
    public enum State {
        PLANNED,
        DISPATCHED,
        RECEIVED,
        BROUGHT_BACK,
        CANCELLED
    }

    @Schema(name = "ConsignmentLine")
    public record Line(
            @Schema(description = "The lot it is of.") UUID lotId,
            Amount amount,

            @Schema(description = "Where it leaves from.") Where from,

            @Schema(description = "The lot that left: the same, or a part of it.")
            UUID sentLotId,

            @Schema(description = "As counted when it arrived.")
            Amount received,

            @Schema(description = "Why another amount arrived than left.")
            String reason) {
        private static Line of(Consignment.Line line, Map<UUID, Located> known) {
            return new Line(
                    line.lotId(),
                    new Amount(line.amount(), line.unit()),
                    Where.of(line.from(), known),
                    line.sentLotId(),
                    line.received() == null ? null : amount(line.received(), line),
                    line.reason());
        }

        private static Amount amount(BigDecimal value, Consignment.Line line) {
            return new Amount(value, line.unit());
        }
    }

    /** @param known of the places that it names */
    static ConsignmentView of(Consignment consignment, Map<UUID, Located> known) {
        var journey = consignment.journey();
        var over = journey instanceof Journey.Over it ? it : null;
        return new ConsignmentView(
                consignment.id(),
                consignment.kind(),
                state(journey),
                consignment.senderId(),
                consignment.receiverId(),
                Where.of(consignment.from(), known),
                Where.of(consignment.to(), known),
                consignment.reservationId(),
                consignment.expectedOn(),
                consignment.carrier(),
                consignment.note(),
                consignment.lines().stream().map(line -> Line.of(line, known)).toList(),
                consignment.createdAt(),
                dispatchedAt(journey),
                over == null ? null : over.at(),
                over == null ? null : over.reason());
    }

    static State state(Journey journey) {
        return switch (journey) {
            case Journey.Planned planned -> State.PLANNED;
            case Journey.Dispatched dispatched -> State.DISPATCHED;
            case Journey.Over over -> State.valueOf(over.ending().name());
        };
    }

    static Instant dispatchedAt(Journey journey) {
        return switch (journey) {
            case Journey.Planned planned -> null;
            case Journey.Dispatched dispatched -> dispatched.at();
            case Journey.Over over -> over.dispatchedAt();
        };
    }
}
