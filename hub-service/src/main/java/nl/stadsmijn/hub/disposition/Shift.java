package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An amount of a decision that goes from one lot and stage to another. Decisions change by nothing else, so that of what was decided nothing can be lost, or be done
 * twice.
 *
 * @param amount more than 0
 */
record Shift(UUID decisionId, UUID fromLot, Stage from, UUID toLot, Stage to, BigDecimal amount) {

    boolean isNothing() {
        return amount.signum() == 0 || fromLot.equals(toLot) && from == to;
    }
}
