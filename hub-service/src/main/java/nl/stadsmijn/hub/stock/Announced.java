package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody means to bring to hubs; the feature that keeps it implements it. */
public interface Announced {

    /**
     * Hears of lots that changed before they came anywhere: in their donor, on their site, or on the way. In the transaction that booked it, once the lots are
     * written and while their locks are held.
     *
     * @param left how much of each can still be brought, in its unit; 0 of what came somewhere, or is gone
     * @param partings what of them went into other lots of the same product, in the order in which it happened
     */
    void follow(Map<UUID, BigDecimal> left, List<Parting> partings);

    /**
     * So much of a lot is another lot now.
     *
     * @param harvested whether it is the part that was taken out first of what is still in the donor
     */
    record Parting(UUID parentId, UUID childId, BigDecimal amount, boolean harvested) {}
}
