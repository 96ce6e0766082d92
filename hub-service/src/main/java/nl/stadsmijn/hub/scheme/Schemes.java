package nl.stadsmijn.hub.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The schemes that lots can be certified under, by the keys that certification-service told. */
public interface Schemes {

    /**
     * A scheme, as far as it was told.
     *
     * @param productTypes keys of those that it is for; empty where that is not known
     */
    record Known(String key, Set<String> productTypes) {

        /** Whether a lot of this product type might be certified under it. */
        public boolean mayBeFor(String productType) {
            return productTypes.isEmpty() || productTypes.contains(productType);
        }
    }

    Optional<Known> find(String key);

    /** The keys that a wrong one probably means, the likeliest first, at most so many; none while none is known. */
    List<String> nearest(String wrong, int most);
}
