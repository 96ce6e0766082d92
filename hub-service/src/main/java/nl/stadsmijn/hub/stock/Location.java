package nl.stadsmijn.hub.stock;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param id of the donor, hub or project; its name and place are in the table {@code location} */
public record Location(Kind kind, UUID id) {

    /** What kind of place a lot is in. */
    @Schema(name = "LocationKind")
    public enum Kind {
        /** Still built in. */
        DONOR,
        /** Dismantled, on the demolition site. */
        SITE,
        HUB,
        TRANSIT,
        CUSTOMER,
        /** Built in again. */
        APPLIED
    }

    /** Whether what is there has not been brought anywhere yet. */
    boolean isAhead() {
        return kind == Kind.DONOR || kind == Kind.SITE || kind == Kind.TRANSIT;
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
