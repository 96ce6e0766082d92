package nl.stadsmijn.hub.scheme;

import java.util.Objects;

/** What the ledger reads of {@code nl.stadsmijn.certification.scheme.changed.v1}. */
record SchemeChanged(String key) {

    static final String TYPE = "nl.stadsmijn.certification.scheme.changed.v1";

    SchemeChanged {
        Objects.requireNonNull(key, "key");
    }
}
