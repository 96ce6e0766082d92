package nl.stadsmijn.hub.stock;

import java.util.UUID;

/** Who beside a lot's owner and holder may read it; the feature that knows implements it. */
public interface Interested {

    /** Whether the organisation has, or had, something of the lot reserved. */
    boolean holdsOf(UUID organisation, UUID lot);
}
