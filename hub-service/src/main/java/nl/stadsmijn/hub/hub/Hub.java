package nl.stadsmijn.hub.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.producttype.Taxonomy;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.hub.storage.Stored;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place where lots are taken in, kept and shipped.
 *
 * @param operatorId organisation that runs it
 * @param address null where it is not given
 * @param openingHours null where they are not given
 * @param temporaryUntil the last day of a temporary hub; null for one that stays
 * @param storage how long lots may stay
 * @param acceptedProductTypes keys, which stand for all that are below them too; empty: everything
 * @param acceptance null where nothing else is asked
 * @param capacity null where it is not given
 * @param fee null where storing is free, or not priced here
 */
public record Hub(
        UUID id,
        long version,
        UUID operatorId,
        String name,
        Type type,
        Place place,
        String address,
        OpeningHours openingHours,
        LocalDate temporaryUntil,
        StoragePolicy storage,
        List<String> acceptedProductTypes,
        Acceptance acceptance,
        Capacity capacity,
        StorageFee fee) {

    private static final int DAYS_TO_BRING = 14;

    /** What kind of hub. */
    @Schema(name = "HubType")
    public enum Type {
        /** Grondstoffenhub: bulk. */
        RAW_MATERIAL_HUB,
        /** 1:1 reuse, no processing. */
        URBAN_MINING_HUB,
        /** Circulair ambachtscentrum. */
        CRAFT_CENTRE,
        /** Materialenbank: small surplus. */
        MATERIAL_BANK,
        /** A producer's own. */
        PRODUCER_HUB
    }

    /** The storage term of what comes in on a day: a temporary hub keeps nothing past its own end. */
    public StorageTerm term(LocalDate today, Stored lot) {
        return StorageTerm.from(id, today, storage.horizon(lot.productTypes()), lot.legal())
                .endingBy(temporaryUntil);
    }

    /** The storage term here of what another hub kept: nothing restarts, and it ends with the hub. */
    public StorageTerm takingOver(StorageTerm before) {
        return before.movedTo(id).endingBy(temporaryUntil);
    }

    /** Whether it is there long enough to be proposed: until what is there to be agreed and driven has come, two weeks. */
    public boolean isReachableFrom(LocalDate today) {
        return isThereOn(today.plusDays(DAYS_TO_BRING));
    }

    /** Whether lots of a product type may come in; what nobody has described yet is looked at by the operator. */
    public boolean accepts(String productType, Taxonomy taxonomy) {
        return acceptedProductTypes.isEmpty() || taxonomy.isOneOf(productType, acceptedProductTypes);
    }

    /** Whether it still is there on a day. */
    public boolean isThereOn(LocalDate day) {
        return temporaryUntil == null || !day.isAfter(temporaryUntil);
    }

    /** Whether its opening hours have nothing for a day; never where they are not given. */
    public boolean isClosedOn(LocalDate day) {
        return openingHours != null && openingHours.on(day).isEmpty();
    }

    /** What it asks of lots besides their product type. */
    public Acceptance asks() {
        return acceptance == null ? Acceptance.ANY : acceptance;
    }

    /** Its limits. */
    public Capacity limits() {
        return capacity == null ? Capacity.UNLIMITED : capacity;
    }
}
