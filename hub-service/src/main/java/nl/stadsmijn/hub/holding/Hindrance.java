package nl.stadsmijn.hub.holding;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

/** Why a lot can't be worked on or leave now; each is a type of problem of its own. */
public enum Hindrance {
    NOT_ON_HAND("not-on-hand", "The lot is not on hand"),
    ON_INSPECTION_HOLD("on-inspection-hold", "The lot is held for inspection"),
    QUARANTINED("quarantined", "The lot is in quarantine");

    private final ProblemType type;

    Hindrance(String slug, String title) {
        this.type = new ProblemType(slug, title, 409);
    }

    /** What keeps a lot from being worked on where it lies. */
    public static Optional<Hindrance> ofWork(Lot lot) {
        if (lot.of(Account.ON_HAND).signum() == 0
                || !lot.location().is(Location.Kind.SITE) && !lot.location().is(Location.Kind.HUB)) {
            return Optional.of(NOT_ON_HAND);
        }
        return lot.standing().isHeld() ? Optional.of(ON_INSPECTION_HOLD) : Optional.empty();
    }

    /** What keeps a lot from leaving, or from being one with others. */
    public static Optional<Hindrance> ofLeaving(Lot lot) {
        return ofWork(lot).or(() -> lot.standing().quarantine() == null ? Optional.empty() : Optional.of(QUARANTINED));
    }

    /** Last segment of the type's URI. */
    public String slug() {
        return type.slug();
    }

    /** For people, about a lot. */
    public String detail(Lot lot, Roads roads) {
        return switch (this) {
            case NOT_ON_HAND ->
                lot.mergedInto()
                        .map(into ->
                                "Nothing of lot %s is on hand: it was merged into lot %s.".formatted(lot.id(), into))
                        .orElseGet(() -> elsewhere(lot, roads));
            case ON_INSPECTION_HOLD ->
                "Lot %s is held for the assessment of batch %s."
                        .formatted(lot.id(), lot.standing().inspection().batchId());
            case QUARANTINED ->
                "Lot %1$s is in quarantine: %2$s. It can be split and treated where it lies; it can leave once it has passed: POST /stock/%1$s/inspections."
                        .formatted(lot.id(), lot.standing().quarantine());
        };
    }

    private static String elsewhere(Lot lot, Roads roads) {
        return switch (lot.location().kind()) {
            case DONOR ->
                "Nothing of lot %1$s is on hand: it is still in its donor. Report its harvest first: POST /elements/%1$s/harvests."
                        .formatted(lot.id());
            case TRANSIT ->
                "Nothing of lot %s is on hand: %s."
                        .formatted(lot.id(), roads.saying(lot.location().id()));
            case CUSTOMER -> "Nothing of lot %s is on hand: it is with its customer.".formatted(lot.id());
            case APPLIED -> "Nothing of lot %s is on hand: it is built in again.".formatted(lot.id());
            case SITE, HUB ->
                lot.of(Account.ON_HAND).signum() == 0
                        ? "Nothing of lot %1$s is left; GET /stock/%1$s/movements says where it went. What is found again is described and taken in as a walk-in."
                                .formatted(lot.id())
                        : "Lot %s lies elsewhere now: %s (%s)."
                                .formatted(
                                        lot.id(),
                                        lot.location().kind().inWords(),
                                        lot.location().id());
        };
    }

    public HttpProblem problem(Lot lot, Roads roads) {
        return Problem.of(type, detail(lot, roads));
    }
}
