package nl.stadsmijn.hub.holding;

import java.util.UUID;

/** What is on its way; the feature that sends it implements it. */
public interface Roads {

    /**
     * For people, who may be the sender, the receiver or the owner of what is on its way: with what it is, where to, and what to do.
     *
     * @param consignment the id of the place {@code TRANSIT} that a lot is in
     */
    String saying(UUID consignment);
}
