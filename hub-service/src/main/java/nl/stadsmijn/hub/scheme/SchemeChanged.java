package nl.stadsmijn.hub.scheme;

import java.util.List;
import java.util.Objects;

/** What the ledger reads of {@code nl.stadsmijn.certification.scheme.changed.v1}. */
record SchemeChanged(String key, List<String> productTypes) {

    static final String TYPE = "nl.stadsmijn.certification.scheme.changed.v1";

    SchemeChanged {
        Objects.requireNonNull(key, "key");
        productTypes = productTypes == null ? List.of() : List.copyOf(productTypes);
    }
}
