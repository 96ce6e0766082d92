package nl.stadsmijn.hub.inspection;

import java.util.Optional;
import java.util.UUID;

/** What the certificates of a lot mean for its standing. */
public interface Certificates {

    /** Why the lot stays aside whatever else is said of it; empty if its certificates don't keep it. */
    Optional<String> quarantine(UUID lot);
}
