package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.Ending;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided about a lot, or would be. */
@Schema(name = "Disposition")
record DispositionView(
        UUID id,
        UUID lotId,

        @Schema(description = "The hub that it lies in, or lay; absent for what lies on a site.")
        UUID hubId,

        Kind kind,

        @Schema(
                description =
                        "DECIDED: its owner wants it, and the hub can carry out what remains. UNDER_WAY: all that remained is on its way. DONE: all of it is booked, or with SELL_DOWN the price is asked. WITHDRAWN:"
                                + " taken back. LAPSED: what it was about, or what was left of that, was treated, has gone otherwise, or is another's.")
        Disposition.State state,

        @Schema(
                description =
                        "How much was decided. It is what remains, underWay, done, treated, withdrawn and lapsed together.")
        Amount amount,

        @Schema(description = "What of it can still be carried out; absent when it is over.")
        Amount remaining,

        @Schema(
                description =
                        "What of it is on its way: to the other hub, or elsewhere with what was shipped. What comes back can be carried out again. Absent where nothing is.")
        Amount underWay,

        @Schema(description = "What of it was carried out. Absent where nothing was.")
        Amount done,

        @Schema(description = "What of it was treated before it could be carried out. Absent where nothing was.")
        Amount treated,

        @Schema(description = "What of it was taken back. Absent where nothing was.")
        Amount withdrawn,

        @Schema(description = "What of it has gone otherwise, or is another's. Absent where nothing has.")
        Amount lapsed,

        @Schema(
                description =
                        "In which lots the rest is, and what is on its way: a decision goes along with what is split off, merged, or leaves. Absent when it is over.")
        List<Part> parts,

        String reason,
        Money askingPrice,
        UUID toHubId,

        @Schema(
                description =
                        "With a RETURN: where its owner takes it. Where nobody said, it is told as where it left: the hub.")
        Place place,

        @Schema(description = "Who took it.") Receiver receiver,

        @Schema(description = "The Eural code it left under.", examples = "17 01 01")
        String eural,

        @Schema(description = "With a RETURN that is done: the lot that left, the same or a part of it.")
        UUID leftLotId,

        @Schema(description = "Organisation.") UUID decidedBy,
        Instant decidedAt,
        Instant doneAt,

        @Schema(
                description =
                        "Reservations that have less by it, or ended by it; their holders are told. In the answer to the act only.")
        List<CutBack> cutBack) {

    @Schema(name = "OpenDecisionPart")
    record Part(
            UUID lotId,
            Amount amount,

            @Schema(description = "DECIDED or UNDER_WAY.") Disposition.State state) {}

    @Schema(name = "CutBackReservation")
    record CutBack(
            UUID reservationId,

            @Schema(description = "Absent where it keeps what is left.")
            Ending ending) {}

    static DispositionView of(Disposition disposition) {
        return of(new DispositionService.Outcome(disposition, List.of()));
    }

    static DispositionView of(DispositionService.Outcome outcome) {
        var disposition = outcome.disposition();
        var isOver = disposition.overAt() != null;
        return new DispositionView(
                disposition.id(),
                disposition.lotId(),
                disposition.hubId(),
                disposition.kind(),
                disposition.state(),
                disposition.amount(),
                isOver ? null : amount(disposition, disposition.remaining()),
                some(disposition, disposition.at(Stage.UNDER_WAY)),
                some(disposition, disposition.at(Stage.DONE)),
                some(disposition, disposition.at(Stage.TREATED)),
                some(disposition, disposition.withdrawn()),
                some(disposition, disposition.at(Stage.LAPSED)),
                isOver ? null : parts(disposition),
                disposition.reason(),
                disposition.askingPrice(),
                disposition.toHubId(),
                disposition.place(),
                disposition.receiver(),
                disposition.eural(),
                disposition.leftLotId(),
                disposition.decidedBy(),
                disposition.decidedAt(),
                disposition.overAt(),
                outcome.cutBack().isEmpty()
                        ? null
                        : outcome.cutBack().stream()
                                .map(DispositionView::cutBack)
                                .toList());
    }

    private static List<Part> parts(Disposition disposition) {
        return disposition.parts().stream()
                .filter(part -> part.amount().signum() > 0)
                .flatMap(part -> state(disposition, part.stage()).stream()
                        .map(state -> new Part(part.lotId(), amount(disposition, part.amount()), state)))
                .toList();
    }

    private static Optional<Disposition.State> state(Disposition disposition, Stage stage) {
        return switch (stage) {
            case OPEN -> Optional.of(Disposition.State.DECIDED).filter(any -> disposition.withdrawnAt() == null);
            case UNDER_WAY -> Optional.of(Disposition.State.UNDER_WAY);
            case DONE, TREATED, LAPSED -> Optional.empty();
        };
    }

    private static Amount amount(Disposition disposition, BigDecimal value) {
        return new Amount(value, disposition.amount().unit());
    }

    private static Amount some(Disposition disposition, BigDecimal value) {
        return value.signum() == 0 ? null : amount(disposition, value);
    }

    private static CutBack cutBack(Reservation reservation) {
        var ending = reservation instanceof Reservation.Over over ? over.ending() : null;
        return new CutBack(reservation.id(), ending);
    }
}
