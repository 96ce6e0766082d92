package nl.stadsmijn.certification.producttype;

import java.util.Set;

/** The product types that a lot can be described as, as inventory-service told them. */
public interface ProductTypes {

    /** All keys, some hundreds; none before the first were told. */
    Set<String> keys();
}
