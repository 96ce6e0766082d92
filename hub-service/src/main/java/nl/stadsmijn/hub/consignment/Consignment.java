package nl.stadsmijn.hub.consignment;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lots that go from one place to another together.
 *
 * @param version 0 before it is stored
 * @param senderId organisation that holds them until they are received
 * @param receiverId organisation that has them then
 * @param from where its first line leaves from
 * @param to a hub, or the place of a customer
 * @param reservationId what is shipped; null for a transfer
 * @param expectedOn the day it should arrive, Europe/Amsterdam; null where nobody said
 * @param carrier null where nobody said
 */
public record Consignment(
        UUID id,
        long version,
        Kind kind,
        UUID senderId,
        UUID receiverId,
        Location from,
        Location to,
        UUID reservationId,
        LocalDate expectedOn,
        String carrier,
        String note,
        Instant createdAt,
        Journey journey,
        List<Line> lines) {

    /** Where to. */
    @Schema(name = "ConsignmentKind")
    public enum Kind {
        /** To a hub. */
        TRANSFER,
        /** To a customer. */
        SHIPMENT
    }

    /**
     * An amount of a lot, in its unit.
     *
     * @param from where it leaves from, which of a shipment may be another place for each line
     * @param sentLotId the lot that left: the same, or a part under an id of its own; null before it did
     * @param received as counted; null before it arrived
     * @param reason why another amount arrived than left; null if none did
     */
    public record Line(
            UUID lotId,
            BigDecimal amount,
            Unit unit,
            Location from,
            UUID sentLotId,
            BigDecimal received,
            String reason) {

        public static Line planned(UUID lot, BigDecimal amount, Unit unit, Location from) {
            return new Line(lot, amount, unit, from, null, null, null);
        }

        public Line sent(UUID as) {
            return new Line(lotId, amount, unit, from, as, null, null);
        }

        public Line received(BigDecimal counted, String why) {
            return new Line(lotId, amount, unit, from, sentLotId, counted, why);
        }
    }

    public Consignment with(Journey next) {
        return with(next, lines);
    }

    public Consignment with(Journey next, List<Line> others) {
        return new Consignment(
                id,
                version,
                kind,
                senderId,
                receiverId,
                from,
                to,
                reservationId,
                expectedOn,
                carrier,
                note,
                createdAt,
                next,
                List.copyOf(others));
    }

    public boolean isBetween(UUID organisation) {
        return organisation.equals(senderId) || organisation.equals(receiverId);
    }

    /** Where it goes, and where all of it comes from. */
    Stream<Location> places() {
        return Stream.concat(Stream.of(from, to), lines.stream().map(Line::from));
    }

    /** The lots as they are on their way. */
    public Set<UUID> sentLots() {
        return lines.stream().map(Line::sentLotId).collect(Collectors.toSet());
    }

    /** @throws HttpProblem 404 for who has nothing to do with it, 403 for its receiver; 409 saying why it can't be done now */
    public void mayBySender(Journey.Act act, UUID organisation) {
        may(act, organisation, senderId, "Only who sends it may do this.");
    }

    /** @throws HttpProblem 404 for who has nothing to do with it, 403 for its sender; 409 saying why it can't be done now */
    public void mayByReceiver(Journey.Act act, UUID organisation) {
        may(act, organisation, receiverId, "Only who receives it may do this.");
    }

    private void may(Journey.Act act, UUID organisation, UUID who, String otherwise) {
        if (!isBetween(organisation)) {
            throw Problem.notFound();
        }
        if (!who.equals(organisation)) {
            throw Problem.forbidden(otherwise);
        }
        journey.refusal(act).ifPresent(why -> {
            throw why.problem();
        });
    }
}
