package nl.stadsmijn.hub.producttype;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The product types there are, by the keys that inventory-service told. */
public interface ProductTypes {

    Taxonomy taxonomy();

    /** Those of these keys that are known. */
    Map<String, ProductType> of(Collection<String> keys);

    /** Those of these keys that nobody told of. */
    Set<String> unknown(Collection<String> keys);

    /** The keys that a wrong one, or a label in any language, probably means, the likeliest first, at most so many; none while none is known. */
    List<String> nearest(String wrong, int most);
}
