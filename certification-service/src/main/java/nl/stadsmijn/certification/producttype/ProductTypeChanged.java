package nl.stadsmijn.certification.producttype;

import java.util.Objects;

/** What is read of {@code nl.stadsmijn.inventory.product-type.changed.v1}. */
record ProductTypeChanged(String key) {

    static final String TOPIC = "inventory.product-types";
    static final String TYPE = "nl.stadsmijn.inventory.product-type.changed.v1";

    ProductTypeChanged {
        Objects.requireNonNull(key, "key");
    }
}
