package nl.stadsmijn.hub.room;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a hub can be full of. */
@Schema(name = "RoomLimit")
public enum Limit {
    FLOOR("floor", "m²"),
    VOLUME("volume", "m³"),
    MASS("mass", "t"),
    PLACES("places", "places");

    private final String word;
    private final String unit;

    Limit(String word, String unit) {
        this.word = word;
        this.unit = unit;
    }

    /** For people. */
    public String word() {
        return word;
    }

    /** What it is measured in, for people. */
    public String unit() {
        return unit;
    }
}
