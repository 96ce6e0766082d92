package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What of a decision is at one lot, at one stage.
 *
 * @param amount in the lot's unit
 */
record Share(Disposition decision, UUID lotId, Stage stage, BigDecimal amount) {

    /** So much of it goes on to another stage, or along with another lot. */
    Shift to(UUID lot, Stage next, BigDecimal part) {
        return new Shift(decision.id(), lotId, stage, lot, next, part);
    }

    /** So much is carried out, the first first. */
    static List<Shift> done(List<Share> shares, BigDecimal amount) {
        var shifts = new ArrayList<Shift>();
        var left = amount;
        for (var share : shares) {
            var part = share.amount().min(left);
            shifts.add(share.to(share.lotId(), Stage.DONE, part));
            left = left.subtract(part);
        }
        return shifts.stream().filter(shift -> !shift.isNothing()).toList();
    }
}
