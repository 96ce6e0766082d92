package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;

/**
 * A lot as it is to be shown: with the name and place of where it is, its nearest kin, what left it for good, and what was counted above what was known.
 *
 * @param locationName null where the place has none
 * @param place null where it is not known
 * @param productType what a treatment made of its parents; null if it is what they were, or has none
 * @param massPerUnit kg per unit, as what a treatment made was weighed; null if it was not
 * @param judged what inspections by its holders showed; null if none did
 * @param asked what its owner asks for it since a decision to sell it down; null without one
 */
public record Sighting(
        Lot lot,
        String locationName,
        Place place,
        String productType,
        BigDecimal massPerUnit,
        List<Share> parents,
        List<Share> children,
        List<Departure> departures,
        List<Find> found,
        Judged judged,
        Asked asked) {

    /** A lot without kin, of which nothing left, and about which nobody judged or decided anything. */
    static Sighting plain(Lot lot, String locationName, Place place) {
        return new Sighting(
                lot, locationName, place, null, null, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /**
     * Its condition as holders saw it, 1 best to 6 (NEN 2767's scale).
     *
     * @param id of the last inspection that judged anything
     * @param technical as it was judged last; null if it never was
     * @param aesthetic as it was judged last; null if it never was
     */
    public record Judged(UUID id, Integer technical, Integer aesthetic, UUID byOrganisation, Instant at) {}

    /**
     * @param id of the decision
     * @param price EUR per unit, without VAT
     */
    public record Asked(UUID id, BigDecimal price) {}

    /** How much came from a parent, or went to a child; in this lot's unit. */
    public record Share(UUID lotId, BigDecimal amount) {}

    /**
     * What was delivered or written off at one time; in this lot's unit.
     *
     * @param locationId where it was until then
     * @param locationName null where the place has none
     * @param reason null where the kind says it all
     * @param sourceId the fact it books (a harvest, a sample, a deal, a disposition, waste of a treatment); null for none
     * @param receiver who took it as waste; null for other ways, and if nobody told
     * @param eural the code it left under; null for other ways
     */
    public record Departure(
            MovementKind kind,
            BigDecimal amount,
            Location.Kind locationKind,
            UUID locationId,
            String locationName,
            String reason,
            UUID sourceId,
            Receiver receiver,
            String eural,
            Instant at) {}

    /**
     * What was counted above what was known at one time; in this lot's unit.
     *
     * @param sourceId the harvest it books; null for a count
     */
    public record Find(BigDecimal amount, UUID sourceId, Instant at) {}
}
