package nl.stadsmijn.inventory.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OrganisationIdRepository {

    /** Looks, by primary key, only among what the caller may see, so that an answer gives away nothing of others. */
    private static final String IS_SOMETHING_ELSE = """
            SELECT EXISTS (SELECT FROM lot WHERE id = :id AND publication <> 'UNPUBLISHED')
                OR EXISTS (SELECT FROM receiver WHERE id = :id AND organisation_id = :caller)
                OR EXISTS (SELECT FROM donor
                            WHERE id IN (:id, (SELECT donor_id FROM inventory WHERE id = :id))
                              AND (owner_id = :caller OR participant_ids @> ARRAY[:caller]::uuid[]))
            """;

    private final Jdbi jdbi;

    OrganisationIdRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether it is the id of a lot, donor, inventory or receiver. @param caller the organisation that may see it */
    boolean isSomethingElse(UUID id, UUID caller) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_SOMETHING_ELSE)
                .bind("id", id)
                .bind("caller", caller)
                .mapTo(Boolean.class)
                .one());
    }
}
