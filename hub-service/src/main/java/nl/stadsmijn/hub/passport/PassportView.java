package nl.stadsmijn.hub.passport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;

/** @param steps what happened to it and to the lots it came out of, oldest first */
record PassportView(UUID lotId, Now now, List<Step> steps) {

    /**
     * How much there is of it now, and what became of the rest; decimal texts.
     *
     * @param expected still in the donor
     * @param toChildren what other lots were made of
     */
    record Now(
            Unit unit,
            String expected,
            String onHand,
            String inTransit,
            String delivered,
            String writtenOff,
            String toChildren) {}

    /**
     * Something that happened.
     *
     * @param amount as a decimal text
     * @param locationKind where it was afterwards
     * @param locationName null where the place has none
     * @param place to about 1 km where it was built in or dismantled: others may still be in that building (theft)
     * @param lotId the lot it happened to: this one, or one it came out of
     * @param otherLotId the lot that it came out of or went into by this; null where there is none
     */
    record Step(
            MovementKind kind,
            Instant at,
            String amount,
            Unit unit,
            Location.Kind locationKind,
            String locationName,
            Place place,
            UUID lotId,
            UUID otherLotId) {

        static Step of(
                MovementKind kind,
                Instant at,
                BigDecimal amount,
                Unit unit,
                Location.Kind locationKind,
                String locationName,
                Place place,
                UUID lotId,
                UUID otherLotId) {
            var atDonor = locationKind == Location.Kind.DONOR || locationKind == Location.Kind.SITE;
            return new Step(
                    kind,
                    at,
                    amount.stripTrailingZeros().toPlainString(),
                    unit,
                    locationKind,
                    locationName,
                    place != null && atDonor ? place.toOneKm() : place,
                    lotId,
                    otherLotId);
        }
    }
}
