package nl.stadsmijn.hub.deadline;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a step concerns. @param choice what they can decide; empty: it is for their information */
record Addressee(UUID organisationId, As as, List<Choice> choice) {

    @Schema(name = "StorageAddressee")
    enum As {
        OWNER,
        OPERATOR,
        /** Runs a hub nearby that accepts it. */
        NEARBY_HUB
    }
}
