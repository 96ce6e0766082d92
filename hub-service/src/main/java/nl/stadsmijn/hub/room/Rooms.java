package nl.stadsmijn.hub.room;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What lies in hubs, and the space it takes. */
public interface Rooms {

    /**
     * What so much of a lot takes.
     *
     * @param amount in its unit, above 0
     * @param said what somebody said of it; stays so until somebody says otherwise
     * @param follows what else follows from its description, and changes with it
     */
    record Measured(UUID lotId, BigDecimal amount, Space said, Space follows) {

        /** The space by which somebody judged it, of which so much was said. */
        public static Measured judged(UUID lot, BigDecimal amount, Space takes, Space said) {
            return new Measured(lot, amount, said, takes.besides(said));
        }

        /** What was said of so much of it. */
        public Space said(BigDecimal part) {
            return said.share(part, amount);
        }

        /** What followed when it was last described, of so much of it. */
        public Space followed(BigDecimal part) {
            return follows.share(part, amount);
        }

        /** What so much of it takes, as the door will judge it. @param described by its description of now */
        public Space takes(BigDecimal part, Space described) {
            return said(part).or(described).or(followed(part));
        }
    }

    /** What lies in a hub now. Who holds the hub's lock knows that nothing else comes in until its transaction ends. */
    RoomUse use(UUID hub);

    /** What is kept of the space that these lots take; lots of which nothing is are left out. */
    Map<UUID, Measured> measured(Collection<UUID> lots);

    /** Keeps of lots that came out of others what their part of those took, where nothing is kept of them yet; once the ledger has written where they came from. */
    void inherit(Collection<UUID> lots);

    /** Keeps what lots take. Before they are booked in: what is booked then is counted with it. */
    void measure(Collection<Measured> lots);
}
