package nl.stadsmijn.hub.reservation;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;

/** The problems of this feature, and of what others do with reservations. */
public final class Refusals {

    static final ProblemType NOT_ENOUGH_LEFT = new ProblemType("not-enough-left", "Not that much is left", 409);
    static final ProblemType NOT_FOR_SALE = new ProblemType("not-for-sale", "The lot is not for sale", 409);
    static final ProblemType BELONGS_TO_DEAL =
            new ProblemType("belongs-to-deal", "The reservation belongs to a deal", 409);

    static final ProblemType LIMIT =
            new ProblemType("reservation-limit", "Your organisation holds as much as it may", 409);

    static final ProblemType ALREADY_DISPATCHED =
            new ProblemType("already-dispatched", "The consignment has left already", 409);

    private Refusals() {}

    public static HttpProblem of(Decision.Reason reason) {
        return Problem.of(new ProblemType(reason.slug(), title(reason), 409), reason.detail());
    }

    /** @param remedy what to do about it here */
    public static HttpProblem of(Decision.Reason reason, String remedy) {
        return Problem.of(new ProblemType(reason.slug(), title(reason), 409), reason.detail() + " " + remedy);
    }

    static HttpProblem belongsToDeal(Reservation reservation) {
        return Problem.builder(BELONGS_TO_DEAL)
                .withDetail("A deal made this reservation; confirm, cancel or deliver the deal instead.")
                .with("dealId", reservation.facts().dealId())
                .build();
    }

    static HttpProblem onItsWay(UUID shipment) {
        return Problem.builder(ALREADY_DISPATCHED)
                .withDetail(
                        ("It is on its way to you in shipment %1$s. Receive it, with what was counted (POST /shipments/%1$s/receipt); or have its sender bring it"
                                        + " back (POST /shipments/%1$s/return), and release it then.")
                                .formatted(shipment))
                .with("shipmentId", shipment)
                .build();
    }

    /** @param violations a line each, with what is left of its lot */
    static HttpProblem notEnoughLeft(List<Violation> violations) {
        return Problem.of(
                NOT_ENOUGH_LEFT,
                "Nothing was reserved. " + violations.getFirst().message(),
                violations);
    }

    static HttpProblem notForSale(List<Violation> violations) {
        return Problem.of(
                NOT_FOR_SALE, "Nothing was reserved. " + violations.getFirst().message(), violations);
    }

    static HttpProblem limit(ReservationPolicy.Reached reached) {
        var used = switch (reached.name()) {
            case OPEN_OPTIONS ->
                "Your organisation has %d open options, and %d at a time is the most."
                        .formatted(reached.open(), reached.most());
            case RESERVED_LOTS ->
                "Your organisation has something of %d lots reserved; with these it would be more than %d, which is the most at a time."
                        .formatted(reached.open(), reached.most());
            case TURNS_ON_A_LOT ->
                "Your organisation held something of lot %s %d times lately and let it go, and %d times is the most."
                        .formatted(reached.lotId(), reached.open(), reached.most());
        };
        var frees = reached.freesAt() == null
                ? "Release one first."
                : "That changes at %s by itself.".formatted(reached.freesAt());
        return Problem.builder(LIMIT)
                .withDetail("Nothing was reserved. %s %s".formatted(used, frees))
                .with("limit", reached)
                .build();
    }

    private static String title(Decision.Reason reason) {
        return switch (reason) {
            case ALREADY_FULFILLED -> "The reservation was fulfilled already";
            case ALREADY_RELEASED -> "The reservation was released already";
            case ALREADY_EXPIRED -> "The option has expired";
            case ALREADY_DISSOLVED -> "The reservation was dissolved";
            case ALREADY_CUT_BACK -> "The reservation was cut back";
            case ALREADY_REFUSED -> "The reservation was refused";
            case ALREADY_FIRM -> "The reservation is firm already";
            case ALREADY_EXTENDED -> "The option was extended already";
            case NOT_YET_FIRM -> "The reservation is not firm yet";
        };
    }
}
