package nl.stadsmijn.hub.stock;

import java.util.UUID;

/** Who beside a lot's owner and holder may read it; the feature that knows implements it. */
public interface Interested {

    /** Whether the organisation has something of the lot reserved, or got what it had reserved of it; what it let go is no longer its concern. */
    boolean holdsOf(UUID organisation, UUID lot);
}
