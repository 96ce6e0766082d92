package nl.stadsmijn.hub.reservation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is known of lots' certificates; the feature that hears of them implements it. */
public interface Certification {

    /** Whether the lot is certified now, under this scheme. */
    boolean isCertified(UUID lot, String scheme);

    /** The certificate that is valid for each of these lots now; lots without one are left out. */
    Map<UUID, UUID> certificates(Collection<UUID> lots);
}
