package nl.stadsmijn.inventory.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

@ApplicationScoped
class InventoryRepository {

    private static final String COLUMNS =
            "id, version, donor_id, organisation_id, stage, status, surveyed_on, asbestos_report, published_at, listed_at, closed_at";

    private static final String LIST = """
            SELECT i.* FROM inventory i JOIN donor d ON d.id = i.donor_id
             WHERE (d.owner_id = :organisation OR d.participant_ids @> ARRAY[:organisation]::uuid[]) AND i.id > :after
               AND (:donor::uuid IS NULL OR i.donor_id = :donor)
             ORDER BY i.id
             LIMIT :rows
            """;

    private static final String IN_REGION = """
            SELECT i.* FROM inventory i JOIN donor d ON d.id = i.donor_id
             WHERE lower(trim(d.municipality)) = ANY(:region) AND coalesce(i.published_at, i.listed_at) IS NOT NULL AND i.id > :after
               AND (:donor::uuid IS NULL OR i.donor_id = :donor)
             ORDER BY i.id
             LIMIT :rows
            """;

    /** PostgreSQL, appendix A: lock_not_available. */
    private static final String NOT_AVAILABLE = "55P03";

    private final Jdbi jdbi;

    InventoryRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Inventory inventory) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO inventory (id, version, donor_id, organisation_id, stage, status, surveyed_on, asbestos_report)
                        VALUES (:id, :version, :donorId, :organisationId, :stage, :status, :surveyedOn, :asbestosReport)
                        """).bindMethods(inventory).execute());
    }

    Optional<Inventory> find(UUID id) {
        return query(id, "");
    }

    /** The inventory, held until the transaction ends: its status and elements change one after another. Jobs that refer to it are queued meanwhile. */
    Optional<Inventory> lock(UUID id) {
        return query(id, " FOR NO KEY UPDATE");
    }

    /**
     * {@link #lock} for somebody who waits for the answer.
     *
     * @throws Busy if others hold it, an import for instance, for longer than is waited
     */
    Optional<Inventory> lockSoon(UUID id) throws Busy {
        try {
            return jdbi.withHandle(handle -> {
                handle.execute("SET LOCAL lock_timeout = '10s'");
                var locked = lock(id);
                handle.execute("SET LOCAL lock_timeout TO DEFAULT");
                return locked;
            });
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && NOT_AVAILABLE.equals(sql.getSQLState())) {
                throw new Busy(e);
            }
            throw e;
        }
    }

    /** Somebody else is at work in the inventory. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;

        private Busy(Throwable cause) {
            super(cause);
        }
    }

    private Optional<Inventory> query(UUID id, String suffix) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM inventory WHERE id = :id" + suffix)
                        .bind("id", id)
                        .mapTo(Inventory.class)
                        .findOne());
    }

    List<Inventory> list(UUID organisation, UUID donor, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("organisation", organisation)
                .bind("donor", donor)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Inventory.class)
                .list());
    }

    /** Those of which something was ever offered. @param region municipalities, in lower case */
    List<Inventory> inRegion(Set<String> region, UUID donor, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_REGION)
                .bindArray("region", String.class, region)
                .bind("donor", donor)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Inventory.class)
                .list());
    }

    /** Notes the first listing, which its readers see; its status does not change by it. */
    void list(UUID id, Instant at) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE inventory SET listed_at = ?, version = version + 1 WHERE id = ? AND listed_at IS NULL",
                at,
                id));
    }

    /** Writes what can change of an inventory that is locked. */
    void update(Inventory inventory) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE inventory
                           SET version = :version, stage = :stage, status = :status, surveyed_on = :surveyedOn,
                               asbestos_report = :asbestosReport, published_at = :publishedAt, closed_at = :closedAt
                         WHERE id = :id
                        """).bindMethods(inventory).execute());
    }

    /** Whether others know of a lot of it: listed from the ground before the inventory was published. */
    boolean hasTold(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT FROM lot WHERE inventory_id = :id AND publication <> 'UNPUBLISHED')")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM inventory WHERE id = :id")
                .bind("id", id)
                .execute());
    }
}
