package nl.stadsmijn.hub.deadline;

import java.util.List;
import java.util.UUID;

/** Whom a step concerns. @param choice what they can decide; empty: it is for their information */
record Addressee(UUID organisationId, As as, List<Choice> choice) {

    enum As {
        OWNER,
        OPERATOR,
        /** Runs a hub nearby that accepts it. */
        NEARBY_HUB
    }
}
