package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.json.Json;

/**
 * What is known of an element for the account; amounts are in its unit.
 *
 * @param unit null if nobody said how much there is
 * @param claim what the inventory says there was, without what was taken back of it in parts
 * @param massPerUnit kg; null if nobody said
 * @param massHeuristic whether nobody stated that, and it was worked out from product type, section and sizes
 * @param listed it lay on the site already: never inventoried, found
 * @param takenBack parts of the claim that were withdrawn
 */
record ElementFacts(
        UUID id,
        String name,
        String material,
        String eural,
        Unit unit,
        BigDecimal claim,
        BigDecimal massPerUnit,
        boolean listed,
        Lot.Publication publication,
        String withdrawnReason,
        boolean harvestable,
        String notHarvestableReason,
        boolean massHeuristic,
        @Json List<Taken> harvests,
        @Json List<TakenBack> takenBack) {

    record Taken(BigDecimal harvested, BigDecimal lost, BigDecimal found, String reason) {}

    record TakenBack(BigDecimal amount, String reason) {}

    Group group() {
        return new Group(material, eural);
    }

    boolean isWithdrawn() {
        return publication == Lot.Publication.WITHDRAWN;
    }

    boolean hasMass() {
        return unit != null && (massPerUnit != null || unit == Unit.KG || unit == Unit.T);
    }

    boolean isOffered() {
        return publication == Lot.Publication.PUBLISHED;
    }

    /** Whether its mass is no better than evidence {@code HEURISTIC}. An amount in kg or t needs no mass per unit. */
    boolean massIsHeuristic() {
        return massHeuristic && hasMass() && unit != Unit.KG && unit != Unit.T;
    }

    /** The mass of an amount of it, exactly. */
    BigDecimal kg(BigDecimal amount) {
        return switch (unit) {
            case KG -> amount;
            case T -> amount.movePointRight(3);
            default -> amount.multiply(massPerUnit);
        };
    }

    BigDecimal claimed() {
        return takenBack.stream().map(TakenBack::amount).reduce(claim, BigDecimal::add);
    }

    BigDecimal inventoried() {
        return listed ? BigDecimal.ZERO : claimed();
    }

    BigDecimal found() {
        return listed ? claimed() : harvests.stream().map(Taken::found).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal harvested() {
        if (listed) {
            return isWithdrawn() ? BigDecimal.ZERO : claim;
        }
        return harvests.stream().map(Taken::harvested).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal lost() {
        return harvests.stream().map(Taken::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What no harvest has taken. */
    BigDecimal left() {
        if (listed) {
            return isWithdrawn() ? claim : BigDecimal.ZERO;
        }
        return harvests.stream()
                .map(taken -> taken.harvested().add(taken.lost()).subtract(taken.found()))
                .reduce(claim, BigDecimal::subtract);
    }
}
