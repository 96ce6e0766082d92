package nl.stadsmijn.hub.intake;

import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.quarantine.Inspection;
import nl.stadsmijn.hub.quarantine.Inspections;
import nl.stadsmijn.hub.reservation.Posting;

/** What was seen of a lot at the door, and whether it stays aside until more has been seen. */
@ApplicationScoped
class DoorCheck {

    private static final String TO_BE_INSPECTED = "this hub inspects what comes in before it may leave";

    private final Inspections inspections;

    DoorCheck(Inspections inspections) {
        this.inspections = inspections;
    }

    void judge(Posting posting, Hub hub, IntakeRequest.Line line, Outcome outcome) {
        var lot = posting.books().lot(outcome.receivedLotId());
        var seen = line.inspection();
        if (seen != null) {
            lot = inspections.judged(lot, seen);
        }
        var passed = seen != null && seen.outcome() == Inspection.Outcome.PASSED;
        if (hub.asks().inspectFirst() && !passed && lot.standing().quarantine() == null) {
            lot = lot.with(lot.standing().quarantined(TO_BE_INSPECTED));
        }
        posting.books().put(lot);
    }
}
