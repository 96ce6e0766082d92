package nl.stadsmijn.hub.description;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is known of what lots are; the feature that hears of it implements it. */
public interface Descriptions {

    /**
     * Those of these lots that somebody has described, also such as are not in the ledger yet; a part or a merge that nobody has described yet is what it came out of.
     */
    Map<UUID, Description> known(Collection<UUID> lots);

    /** Why a lot may not leave by what it is described with: something dangerous, or what may be. Empty for most. */
    Optional<String> danger(UUID lot);
}
