package nl.stadsmijn.certification.lot;

import java.util.Objects;
import java.util.UUID;

/** What is read of {@code nl.stadsmijn.inventory.lot.described.v1}. */
record LotDescribed(UUID lotId, String productType) {

    static final String TOPIC = "inventory.lots";
    static final String TYPE = "nl.stadsmijn.inventory.lot.described.v1";

    LotDescribed {
        Objects.requireNonNull(lotId, "lotId");
        Objects.requireNonNull(productType, "productType");
    }
}
