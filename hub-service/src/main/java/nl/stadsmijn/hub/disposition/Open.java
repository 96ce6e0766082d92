package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What can still be carried out of a decision at one lot.
 *
 * @param amount in the lot's unit; 0: nothing any more
 */
record Open(Disposition decision, UUID lotId, BigDecimal amount) {

    Open of(BigDecimal other) {
        return new Open(decision, lotId, other);
    }

    Open at(UUID lot, BigDecimal part) {
        return new Open(decision, lot, part);
    }
}
