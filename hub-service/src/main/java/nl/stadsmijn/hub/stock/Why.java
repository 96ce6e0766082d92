package nl.stadsmijn.hub.stock;

import java.util.UUID;

/**
 * Why something is booked.
 *
 * @param reason for people; null where the kind says it all
 * @param source the fact it books (a harvest, a sample, a deal), booked once; null for none
 */
public record Why(String reason, UUID source) {

    public static final Why ITSELF = new Why(null, null);

    public static Why because(String reason) {
        return new Why(reason, null);
    }

    public static Why booking(UUID source) {
        return new Why(null, source);
    }
}
