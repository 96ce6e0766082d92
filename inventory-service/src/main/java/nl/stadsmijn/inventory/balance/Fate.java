package nl.stadsmijn.inventory.balance;

import nl.stadsmijn.inventory.receiver.Processing;

/** What became of material. Together they are all there was. */
public enum Fate {
    /** Delivered to who uses it again, or brought to a receiver for reuse. */
    REUSED,
    /** Harvested, and not delivered: on the site, in a hub, or on its way. */
    IN_STOCK,
    RECYCLED,
    RECOVERED,
    /** Burnt without use, or dumped. */
    DISPOSED,
    STILL_IN_DONOR,
    /** It is nowhere; the explanation says why. */
    DIFFERENCE;

    static Fate of(Processing processing) {
        return switch (processing) {
            case REUSE -> REUSED;
            case RECYCLING -> RECYCLED;
            case RECOVERY -> RECOVERED;
            case INCINERATION, LANDFILL -> DISPOSED;
        };
    }

    /** What a movement of the ledger out of its lots means here. One that is not known is a write-off: it is nowhere. */
    static Fate ofDeparture(String kind) {
        return switch (kind) {
            case "DELIVERED", "APPLIED", "REUSED" -> REUSED;
            case "RECYCLED" -> RECYCLED;
            case "RECOVERED" -> RECOVERED;
            case "SCRAPPED" -> DISPOSED;
            default -> DIFFERENCE;
        };
    }
}
