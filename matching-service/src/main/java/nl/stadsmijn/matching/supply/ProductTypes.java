package nl.stadsmijn.matching.supply;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The product types, and the words for them. */
public interface ProductTypes {

    /**
     * A product type that somebody's words may mean.
     *
     * @param likeness 0 to 1; 1 is one of its names to the letter
     */
    record Meaning(String productType, double likeness) {}

    /** The types by key; a key that nobody told of yet is there too, labelled by itself. */
    Map<String, ProductType> byKey(Collection<String> keys);

    boolean exists(String key);

    /** The known keys most like a text, best first: for telling somebody what they may have meant. */
    List<String> nearest(String key);

    /** Those types and all narrower ones. */
    Set<String> withNarrower(Collection<String> keys);

    /** That type and all broader ones: what may be asked for by somebody whom this type suits. */
    Set<String> withBroader(String key);

    /**
     * What free text means, best first, typing errors forgiven, narrower types included. Words beside a type's name are passed over. What is much
     * less like than the best is left out.
     */
    List<Meaning> meantBy(String text);
}
