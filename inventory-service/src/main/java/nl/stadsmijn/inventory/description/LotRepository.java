package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.stadsmijn.kit.quantity.Amount;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

/** Lots with what they take from their donor and the harvests so far. */
@ApplicationScoped
public class LotRepository {

    private static final QualifiedType<Description> DESCRIPTION =
            QualifiedType.of(Description.class).with(Json.class);

    private static final String SELECT = """
            SELECT l.id, l.version, l.inventory_id, l.owner_id, l.holder_id, l.origin, l.publication, l.parents, l.dismantled, l.external_id,
                   l.description, l.withdrawn_reason,
                   CASE WHEN d.id IS NOT NULL THEN jsonb_build_object(
                       'donorId', d.id, 'place', jsonb_build_object('lat', d.lat, 'lon', d.lon), 'municipality', d.municipality,
                       'buildYear', d.build_year, 'scope', d.scope, 'ownerId', d.owner_id, 'participantIds', to_jsonb(d.participant_ids),
                       'availableFrom', d.demolition_from, 'availableUntil', d.demolition_until) END AS donor,
                   coalesce((SELECT jsonb_agg(jsonb_build_object(
                       'harvestId', h.id, 'lotId', h.part_id, 'harvested', jsonb_build_object('value', h.harvested::text, 'unit', h.unit),
                       'lost', jsonb_build_object('value', h.lost::text, 'unit', h.unit),
                       'found', jsonb_build_object('value', h.found::text, 'unit', h.unit), 'reason', h.reason, 'method', h.method,
                       'on', h.harvested_on) ORDER BY h.id) FROM harvest h WHERE h.lot_id = l.id), '[]') AS harvests
              FROM lot l
              LEFT JOIN donor d ON d.id = l.donor_id
            """;

    private static final String INSERT = """
            INSERT INTO lot (id, version, inventory_id, donor_id, owner_id, holder_id, origin, publication, parents, dismantled, external_id,
                             description)
            VALUES (:id, :version, :inventoryId, :donorId, :ownerId, :holderId, :origin, :publication, :parents, :dismantled, :externalId,
                    :description)
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 1000;

    private final Jdbi jdbi;

    LotRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Lot> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " WHERE l.id = :id")
                .bind("id", id)
                .mapTo(Lot.class)
                .findOne());
    }

    /** An element as its inventory claims it: see {@link ClaimRepository}. */
    public Optional<Lot> findAsClaimed(UUID id) {
        var select = SELECT.replace("l.description", "as_claimed(l.description, l.claim) AS description");
        return jdbi.withHandle(handle -> handle.createQuery(select + " WHERE l.id = :id")
                .bind("id", id)
                .mapTo(Lot.class)
                .findOne());
    }

    public List<Lot> findAll(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " WHERE l.id = ANY(:ids) ORDER BY l.id")
                .bindArray("ids", UUID.class, ids)
                .mapTo(Lot.class)
                .list());
    }

    /** The lot, held until the transaction ends; read after the lock, so that nothing in it is older than the lock. */
    public Optional<Lot> lock(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT id FROM lot WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
        return find(id);
    }

    /** {@link #lock} for many, in id order, so that two that need the same lots can't block each other. */
    List<Lot> lockAll(Collection<UUID> ids) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT id FROM lot WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
        return findAll(ids);
    }

    /** The elements of an inventory, oldest first. */
    public List<Lot> elements(UUID inventoryId, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT
                                + " WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED' AND l.id > :after ORDER BY l.id LIMIT :rows")
                .bind("inventory", inventoryId)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Lot.class)
                .list());
    }

    /** The elements of an inventory that have one of these ids, or one of these external ids. */
    public List<Lot> elements(UUID inventoryId, Collection<UUID> ids, Collection<String> externalIds) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         WHERE l.origin <> 'DERIVED' AND l.id IN (
                               SELECT id FROM lot WHERE inventory_id = :inventory AND id = ANY(:ids)
                               UNION
                               SELECT id FROM lot WHERE inventory_id = :inventory AND external_id = ANY(:externalIds))
                        """)
                .bind("inventory", inventoryId)
                .bindArray("ids", UUID.class, ids)
                .bindArray("externalIds", String.class, externalIds)
                .mapTo(Lot.class)
                .list());
    }

    /** Every element of an inventory, oldest first; read a batch at a time, so that any number fits in memory. */
    public void forEachElement(UUID inventoryId, Consumer<Lot> look) {
        var after = BEFORE_ALL;
        List<Lot> batch;
        do {
            batch = elements(inventoryId, after, BATCH);
            batch.forEach(look);
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == BATCH);
    }

    /** Lets nobody else change the elements of an inventory until the transaction ends. */
    public void holdElements(UUID inventoryId) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT count(*)
                          FROM (SELECT FROM lot WHERE inventory_id = :inventory AND origin <> 'DERIVED' ORDER BY id FOR UPDATE) held
                        """)
                .bind("inventory", inventoryId)
                .mapTo(Integer.class)
                .one());
    }

    public void insert(Collection<Lot> lots) {
        if (lots.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(INSERT);
            for (var lot : lots) {
                batch.bind("id", lot.id())
                        .bind("version", lot.version())
                        .bind("inventoryId", lot.inventoryId())
                        .bind(
                                "donorId",
                                lot.donor() == null ? null : lot.donor().donorId())
                        .bind("ownerId", lot.ownerId())
                        .bind("holderId", lot.holderId())
                        .bind("origin", lot.origin())
                        .bind("publication", lot.publication())
                        .bindArray("parents", UUID.class, lot.parents())
                        .bind("dismantled", lot.dismantled())
                        .bind("externalId", lot.externalId())
                        .bindByType("description", lot.description(), DESCRIPTION)
                        .add();
            }
            batch.execute();
        });
    }

    /** @return whether the lot still was at {@code version - 1}; if not, nothing has changed */
    public boolean update(UUID id, long version, String externalId, Description description) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE lot SET version = :version, external_id = :externalId, description = :description
                                 WHERE id = :id AND version = :version - 1
                                """)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("externalId", externalId)
                        .bindByType("description", description, DESCRIPTION)
                        .execute())
                == 1;
    }

    /** Another content for a lot that nobody else can change meanwhile. */
    public record Change(Lot before, String externalId, Description description) {}

    /** Changes many locked lots at once. @throws IllegalStateException if one of them has changed meanwhile */
    public void updateAll(Collection<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var changed = jdbi.withHandle(handle -> {
            var batch = handle.prepareBatch("""
                    UPDATE lot SET version = :before + 1, external_id = :externalId, description = :description
                     WHERE id = :id AND version = :before
                    """);
            for (var change : changes) {
                batch.bind("id", change.before().id())
                        .bind("before", change.before().version())
                        .bind("externalId", change.externalId())
                        .bindByType("description", change.description(), DESCRIPTION)
                        .add();
            }
            return IntStream.of(batch.execute()).sum();
        });
        if (changed != changes.size()) {
            throw new IllegalStateException("a locked lot has changed");
        }
    }

    public void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM lot WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** Takes out many lots at once. @throws IllegalStateException if one of them has changed since it was read */
    public void removeAll(Collection<Lot> unchanged) {
        if (unchanged.isEmpty()) {
            return;
        }
        var removed = jdbi.withHandle(handle -> {
            var batch = handle.prepareBatch("DELETE FROM lot WHERE id = :id AND version = :version");
            unchanged.forEach(lot ->
                    batch.bind("id", lot.id()).bind("version", lot.version()).add());
            return IntStream.of(batch.execute()).sum();
        });
        if (removed != unchanged.size()) {
            throw new IllegalStateException("a lot has changed that was to be taken out");
        }
    }

    /** Frees the external ids of lots that get others within this transaction, so that none of those is taken. */
    public void releaseExternalIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE lot SET external_id = NULL WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute());
    }

    /** Offers these lots to the world; all in one statement. */
    public void offer(Collection<UUID> ids) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        UPDATE lot SET publication = 'PUBLISHED', version = version + 1, withdrawn_reason = NULL WHERE id = ANY(:ids)
                        """).bindArray("ids", UUID.class, ids).execute());
    }

    /** Takes a lot back. */
    public void withdraw(UUID id, String reason) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        UPDATE lot SET publication = 'WITHDRAWN', version = version + 1, withdrawn_reason = :reason WHERE id = :id
                        """).bind("id", id).bind("reason", reason).execute());
    }

    /** Takes a part of a lot back: from now on it claims less. All else that is said of it stays, but for which pieces they are, and that more has to be bought at once than there is. */
    public void shrink(UUID id, Amount claim, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE lot
                           SET description = jsonb_set(
                                   CASE WHEN (description #>> '{minimumOrder,value}')::numeric > :claim::numeric
                                        THEN jsonb_set(description, '{minimumOrder,value}', to_jsonb(:claim::text)) ELSE description END - 'globalIds',
                                   '{amount,value}', to_jsonb(:claim::text)),
                               version = version + 1,
                               claim = jsonb_set(claim, '{amount,value}', to_jsonb(:claim::text)),
                               withdrawn_reason = :reason
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("claim", claim.value().toPlainString())
                .bind("reason", reason)
                .execute());
    }

    /**
     * Gives every lot of a donor that others know of its next version, because what it takes from the donor has changed.
     *
     * @param onlyInside leave out those that have left the donor
     */
    List<UUID> touchPublished(UUID donorId, boolean onlyInside) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        UPDATE lot SET version = version + 1
                         WHERE id = ANY(ARRAY(
                               SELECT id FROM lot
                                WHERE donor_id = :donor AND publication <> 'UNPUBLISHED' AND NOT (dismantled AND :onlyInside)
                                ORDER BY id
                                  FOR UPDATE))
                        RETURNING id
                        """)
                .bind("donor", donorId)
                .bind("onlyInside", onlyInside)
                .mapTo(UUID.class)
                .list());
    }

    /** Gives lots their next version, because something that is told of them has changed. */
    public void touch(Collection<UUID> ids) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE lot SET version = version + 1 WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute());
    }

    /**
     * Gives a locked lot, and all that came from it, the next version. Level by level: who derives a lot locks its parent, so none can be added to a level
     * that was passed.
     */
    Collection<UUID> touchLine(UUID id) {
        var touched = new LinkedHashSet<UUID>();
        for (var level = List.of(id); !level.isEmpty(); level = childrenOf(level)) {
            level = level.stream().filter(touched::add).toList();
            lockAll(level);
            touch(level);
        }
        return touched;
    }

    private List<UUID> childrenOf(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM lot WHERE parents && :ids")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
    }

    /** Gives a lot its next version after a harvest. @param left whether the lot itself left the donor */
    public void touchHarvested(UUID id, boolean left) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE lot SET version = version + 1, dismantled = dismantled OR :left WHERE id = :id")
                .bind("id", id)
                .bind("left", left)
                .execute());
    }
}
