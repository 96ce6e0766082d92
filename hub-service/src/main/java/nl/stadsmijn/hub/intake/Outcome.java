package nl.stadsmijn.hub.intake;

import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.admission.Verdict;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a line.
 *
 * @param lotId the lot that was named; null where a scan named none
 * @param scan what the scanner read; null for a line that was written
 * @param receivedLotId the lot that lies in the hub now: the same, or the part that moved; null when refused
 * @param received how much of it, as counted
 * @param refusal why it was not taken in; null when it was
 */
@Schema(name = "IntakeOutcome")
record Outcome(
        UUID lotId,
        String scan,
        Result result,
        UUID receivedLotId,
        Amount received,
        StorageTerm storage,
        Refusal refusal) {

    @Schema(name = "IntakeResult")
    enum Result {
        RECEIVED,
        REFUSED
    }

    @Schema(name = "IntakeRefusal")
    record Refusal(@Schema(examples = "not-on-site") String code, String detail) {}

    static Outcome refused(UUID lot, String code, String detail) {
        return new Outcome(lot, null, Result.REFUSED, null, null, null, new Refusal(code, detail));
    }

    /** What can't be meant of a lot that is counted in a unit. @param amount null for what nobody said */
    static Optional<Outcome> misfit(UUID lot, Amount amount, Unit unit) {
        return Optional.ofNullable(amount)
                .flatMap(said -> said.misfit("amount", unit))
                .map(wrong -> switch (wrong.code()) {
                    case "TOO_PRECISE" ->
                        refused(
                                lot,
                                "too-precise",
                                "The lot is counted in %s, to 0.001 %s: say %s."
                                        .formatted(
                                                unit.plural(),
                                                unit.symbol(),
                                                amount.in(unit).orElseThrow()));
                    case "TOO_LARGE" -> refused(lot, "not-that-much", "It " + wrong.message() + ".");
                    default -> refused(lot, "unit-differs", "The lot is counted in %s.".formatted(unit.plural()));
                });
    }

    /** What the hub does not accept, or has no room for: the first reason's code, and all of them in words. */
    static Outcome notAdmitted(UUID lot, Verdict verdict) {
        return refused(lot, verdict.refusals().getFirst().reason().code(), verdict.detail());
    }

    static Outcome received(UUID lot, UUID received, Amount amount, StorageTerm term) {
        return new Outcome(lot, null, Result.RECEIVED, received, amount, term, null);
    }

    static Outcome unreadable(String scan) {
        return new Outcome(
                null,
                scan,
                Result.REFUSED,
                null,
                null,
                null,
                new Refusal(
                        "unreadable-scan",
                        "It must be the address of a passport, which ends in /id/0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3 or the like, or a lot id."));
    }

    /** The outcome of a line that was scanned. */
    Outcome scannedAs(String text) {
        return new Outcome(lotId, text, result, receivedLotId, received, storage, refusal);
    }

    boolean isReceived() {
        return result == Result.RECEIVED;
    }
}
