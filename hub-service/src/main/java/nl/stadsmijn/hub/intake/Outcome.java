package nl.stadsmijn.hub.intake;

import java.util.UUID;
import nl.stadsmijn.hub.admission.Verdict;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a line.
 *
 * @param lotId the lot that was scanned
 * @param receivedLotId the lot that lies in the hub now: the same, or the part that moved; null when refused
 * @param received how much of it, as counted
 * @param refusal why it was not taken in; null when it was
 */
@Schema(name = "IntakeOutcome")
record Outcome(UUID lotId, Result result, UUID receivedLotId, Amount received, StorageTerm storage, Refusal refusal) {

    @Schema(name = "IntakeResult")
    enum Result {
        RECEIVED,
        REFUSED
    }

    @Schema(name = "IntakeRefusal")
    record Refusal(@Schema(examples = "not-on-site") String code, String detail) {}

    static Outcome refused(UUID lot, String code, String detail) {
        return new Outcome(lot, Result.REFUSED, null, null, null, new Refusal(code, detail));
    }

    static Outcome unitDiffers(UUID lot, Unit unit) {
        return refused(lot, "unit-differs", "The lot is counted in %s.".formatted(unit.symbol()));
    }

    /** What the hub does not accept, or has no room for: the first reason's code, and all of them in words. */
    static Outcome notAdmitted(UUID lot, Verdict verdict) {
        return refused(lot, verdict.refusals().getFirst().reason().code(), verdict.detail());
    }

    static Outcome received(UUID lot, UUID received, Amount amount, StorageTerm term) {
        return new Outcome(lot, Result.RECEIVED, received, amount, term, null);
    }
}
