package nl.stadsmijn.matching.supply;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What there is: read by every feature that has to do with lots. */
public interface Supply {

    /** A published lot, whether or not anything is left of it. */
    Optional<SuppliedLot> lot(UUID lotId);

    /** What is for sale of these product types, in no order. */
    List<SuppliedLot> forSale(Set<String> productTypes);

    /** The organisations that have custody of these lots now, published or not. */
    Set<UUID> holders(Collection<UUID> lotIds);
}
