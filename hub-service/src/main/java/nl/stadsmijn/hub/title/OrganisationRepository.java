package nl.stadsmijn.hub.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which organisations this service has met. There is no register of organisations that it could ask, so that one is known by what it owns, holds, runs or reserved. */
@ApplicationScoped
class OrganisationRepository {

    /** Four looks at an index each, and the hubs, of which there are few. */
    private static final String IS_KNOWN = """
            SELECT EXISTS (SELECT FROM lot WHERE owner_id = :id) OR EXISTS (SELECT FROM lot WHERE holder_id = :id)
                OR EXISTS (SELECT FROM reservation WHERE holder_id = :id) OR EXISTS (SELECT FROM consignment WHERE receiver_id = :id)
                OR EXISTS (SELECT FROM hub WHERE operator_id = :id)
            """;

    private final Jdbi jdbi;

    OrganisationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean isKnown(UUID organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_KNOWN)
                .bind("id", organisation)
                .mapTo(Boolean.class)
                .one());
    }
}
