package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lot in the ledger, as those whom it concerns may read it. */
@Schema(name = "Stock")
public record StockView(
        UUID lotId,
        @Schema(description = "Still in the donor.") Amount expected,
        Amount onHand,
        Amount inTransit,
        @Schema(description = "Sum of open reservations.") Amount promised,

        @Schema(
                description =
                        "What can still be reserved: expected + onHand + inTransit - promised, and 0 while it is in quarantine or not described.")
        Amount available,

        Amount delivered,
        LedgerAmount writtenOff,
        Where location,
        UUID ownerId,
        UUID holderId,

        @Schema(description = "false: nobody has said what it is, so it is not for sale.")
        boolean described,

        boolean quarantined,

        @Schema(description = "Why it may not leave; absent when it may.")
        String quarantineReason,

        @Schema(description = "The hold for an assessment, if any; it may not be moved.")
        Standing.Inspection inspection,

        @Schema(description = "Its time in the hub; absent elsewhere, and where nothing is left of it.")
        StorageTerm storage,

        @Schema(description = "What a treatment made of its parents; absent when it is what they were.")
        String productType,

        @Schema(
                description =
                        "More time that it was given in hubs, the oldest first; with what was given to the lots that it was split off or merged of, as long as that counts.")
        List<Extended.Time> storageExtensions,

        List<Share> parents,
        List<Share> children,

        @Schema(description = "The lot that all of it is in now, if it was merged into one.")
        UUID mergedInto,

        LotChanged.Last last) {

    @Schema(name = "StockLocation")
    record Where(Location.Kind kind, UUID id, String name, Place place) {}

    @Schema(name = "LotShare")
    record Share(UUID lotId, LedgerAmount amount) {}

    static StockView of(Sighting sighting, List<Extended.Time> given) {
        var lot = sighting.lot();
        return new StockView(
                lot.id(),
                amount(lot, lot.of(Account.EXPECTED)),
                amount(lot, lot.of(Account.ON_HAND)),
                amount(lot, lot.of(Account.IN_TRANSIT)),
                amount(lot, lot.balance().promised()),
                amount(lot, lot.available()),
                amount(lot, lot.of(Account.DELIVERED)),
                new LedgerAmount(lot.of(Account.WRITTEN_OFF), lot.unit()),
                new Where(lot.location().kind(), lot.location().id(), sighting.locationName(), sighting.place()),
                lot.custody().ownerId(),
                lot.custody().holderId(),
                lot.standing().described(),
                lot.standing().quarantine() != null,
                lot.standing().quarantine(),
                lot.standing().inspection(),
                lot.custody().storage(),
                sighting.productType(),
                given,
                shares(lot, sighting.parents()),
                shares(lot, sighting.children()),
                lot.mergedInto().orElse(null),
                LotChanged.Last.of(lot.last()));
    }

    private static List<Share> shares(Lot lot, List<Sighting.Share> shares) {
        return shares.stream()
                .map(share -> new Share(share.lotId(), new LedgerAmount(share.amount(), lot.unit())))
                .toList();
    }

    private static Amount amount(Lot lot, BigDecimal value) {
        return new Amount(value, lot.unit());
    }
}
