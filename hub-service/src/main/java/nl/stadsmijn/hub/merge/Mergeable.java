package nl.stadsmijn.hub.merge;

import java.util.UUID;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.stock.Lot;

/**
 * A lot that is to be merged, with what is known of it.
 *
 * @param description null where nobody has described it
 * @param certificateId the certificate that is valid for it now; null without one
 * @param awaited the scheme that a firm reservation on it depends on; null for none
 */
record Mergeable(Lot lot, Description description, UUID certificateId, String awaited) {}
