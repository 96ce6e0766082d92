package nl.stadsmijn.matching.deal;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.matching.deal.DealState.Condition;
import nl.stadsmijn.matching.deal.DealState.Ending;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from hub-service what became of what deals asked for. */
@ApplicationScoped
class ReservationEvents {

    private final Inbox inbox;
    private final DealService deals;

    ReservationEvents(Inbox inbox, DealService deals) {
        this.inbox = inbox;
        this.deals = deals;
    }

    /** What is read of {@code nl.stadsmijn.hub.reservation.changed.v1}. */
    record Reservation(
            UUID reservationId,
            UUID dealId,
            String kind,
            String ending,
            List<Line> lines,
            Instant expiresAt,
            Condition condition,
            Refusal refusal,
            List<Revision> revisions) {
        Reservation {
            Objects.requireNonNull(reservationId, "reservationId");
            Objects.requireNonNull(kind, "kind");
            lines = lines == null ? List.of() : lines;
            revisions = revisions == null ? List.of() : revisions;
        }

        List<UUID> liesIn() {
            return lines.stream()
                    .flatMap(line -> line.allocations().stream())
                    .map(Allocation::lotId)
                    .distinct()
                    .toList();
        }

        Availability available() {
            return Availability.ofAll(lines.stream()
                    .flatMap(line -> line.allocations().stream())
                    .map(Allocation::available)
                    .toList());
        }

        /** What it means for the deal; nothing for a kind or an ending that is not known here. */
        Optional<DealCommand> command() {
            var why = Optional.ofNullable(refusal).map(Refusal::detail);
            return switch (kind) {
                case "OPTION" -> Optional.of(new DealCommand.HeldAsOption(expiresAt, why));
                case "FIRM" -> Optional.of(new DealCommand.HeldFirm(condition, why));
                case "OVER" -> over(why);
                default -> Optional.empty();
            };
        }

        private Optional<DealCommand> over(Optional<String> why) {
            return switch (ending == null ? "" : ending) {
                case "FULFILLED" -> Optional.of(new DealCommand.Fulfilled(liesIn()));
                case "EXPIRED" -> lost(Ending.EXPIRED, why.orElse("the option expired"));
                case "DISSOLVED" -> lost(Ending.DISSOLVED, why.orElse("the condition was not met in time"));
                case "CUT_BACK" -> lost(Ending.CANCELLED, why.orElse("less of the lot came out than was promised"));
                case "RELEASED" -> lost(Ending.CANCELLED, why.orElse("the reservation was released"));
                case "REFUSED" -> lost(Ending.REFUSED, why.orElse("the reservation was refused"));
                default -> Optional.empty();
            };
        }

        private static Optional<DealCommand> lost(Ending ending, String reason) {
            return Optional.of(new DealCommand.Lost(ending, reason));
        }
    }

    record Line(List<Allocation> allocations) {
        Line {
            allocations = allocations == null ? List.of() : allocations;
        }
    }

    record Allocation(UUID lotId, LocalDate availableFrom, LocalDate availableUntil) {
        private Availability available() {
            return new Availability(availableFrom, availableUntil);
        }
    }

    record Refusal(String code, String detail) {}

    @Incoming("hub.reservations")
    @Blocking
    void reservations(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    void apply(ReceivedEvent event) {
        if (!event.type().equals("nl.stadsmijn.hub.reservation.changed.v1")) {
            return;
        }
        var reservation = event.as(Reservation.class);
        if (reservation.dealId() != null) {
            reservation
                    .command()
                    .ifPresent(command -> deals.heard(
                            reservation.dealId(),
                            reservation.reservationId(),
                            reservation.liesIn(),
                            new DealService.Said(reservation.available(), reservation.revisions()),
                            command));
        }
    }
}
