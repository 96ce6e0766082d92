package nl.stadsmijn.hub.history;

import java.util.UUID;

/** A lot as the model keeps it: plain whole numbers that each happening changes by hand. */
public final class ModelLot {

    public final UUID id;
    public int listed;
    public int found;
    public int fromParents;
    public int expected;
    public int onHand;
    public int inTransit;
    public int toChildren;
    public int delivered;
    public int writtenOff;
    public int claimed;
    public String place;
    public boolean described;

    public ModelLot(UUID id, String place, boolean described) {
        this.id = id;
        this.place = place;
        this.described = described;
    }

    /** What came in less what is there and what has gone; 0, or something appeared or vanished. */
    int leak() {
        return listed + found + fromParents - expected - onHand - inTransit - toChildren - delivered - writtenOff;
    }

    int promisable() {
        return expected + onHand + inTransit;
    }

    /** As it must stand in the ledger. */
    String told(int promised) {
        return "%s described=%s listed=%d found=%d fromParents=%d expected=%d onHand=%d inTransit=%d toChildren=%d delivered=%d writtenOff=%d promised=%d"
                .formatted(
                        place,
                        described,
                        listed,
                        found,
                        fromParents,
                        expected,
                        onHand,
                        inTransit,
                        toChildren,
                        delivered,
                        writtenOff,
                        promised);
    }
}
