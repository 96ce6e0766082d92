package nl.stadsmijn.hub.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
 * @param storage how long lots may stay
 * @param acceptedProductTypes keys; empty: everything
 * @param capacity null where it is not given
 */
public record Hub(
        UUID id,
        long version,
        UUID operatorId,
        String name,
        Type type,
        Place place,
        String address,
        StoragePolicy storage,
        List<String> acceptedProductTypes,
        Capacity capacity) {

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

    /** The storage term of what comes in on a day. */
    public StorageTerm term(LocalDate today, Stored lot) {
        return StorageTerm.from(id, today, storage.horizon(lot.productTypes()), lot.legal());
    }

    /** Whether lots of a product type may come in; what nobody has described yet is looked at by the operator. */
    public boolean accepts(String productType) {
        return acceptedProductTypes.isEmpty() || acceptedProductTypes.contains(productType);
    }
}
