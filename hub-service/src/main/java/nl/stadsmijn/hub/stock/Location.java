package nl.stadsmijn.hub.stock;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param id of the donor, hub or project; its name and place are in the table {@code location} */
public record Location(Kind kind, UUID id) {

    /** What kind of place a lot is in. */
    @Schema(name = "LocationKind")
    public enum Kind {
        /** Still built in. */
        DONOR("still in its donor"),
        /** Dismantled, on the demolition site. */
        SITE("on a site"),
        HUB("in a hub"),
        TRANSIT("on its way"),
        CUSTOMER("with its customer"),
        /** Built in again. */
        APPLIED("built in again");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For people: where it is. */
        public String inWords() {
            return words;
        }
    }

    /** Whether what is there has not been brought anywhere yet. */
    boolean isAhead() {
        return kind == Kind.DONOR || kind == Kind.SITE || kind == Kind.TRANSIT;
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
