package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;

/** The ladder's SQL: a statement per batch of lots, not per lot. */
@ApplicationScoped
class StepRepository {

    /**
     * Locks lots whose next rung has come, those that another sweep or change holds left out: they are looked at again. Per hub and rung a walk along the index
     * {@code lot_storage} that ends at the first lot whose day has not come, so that a sweep with nothing to do reads next to nothing. The hub's ladder counts as
     * it is today.
     */
    private static final String LOCK_DUE = """
            SELECT due.*, hub.name, hub.operator_id, hub.lat, hub.lon, hub.storage, description.product_type
              FROM hub
             CROSS JOIN LATERAL (VALUES ('STORED', (hub.storage->>'warnedDays')::int), ('WARNED', (hub.storage->>'pressingDays')::int),
                                        ('PRESSING', (hub.storage->>'finalDays')::int), ('FINAL', -1)) AS rung (state, days)
             CROSS JOIN LATERAL (
                   SELECT lot.*
                     FROM lot
                    WHERE storage_hub_id = hub.id AND storage_state = rung.state AND storage_deadline <= :today::date + rung.days
                      AND on_hand + in_transit > 0
                    ORDER BY storage_deadline, id
                    LIMIT :most
                      FOR UPDATE SKIP LOCKED) AS due
              LEFT JOIN description ON description.lot_id = due.id
             LIMIT :most
            """;

    /**
     * What lies in a temporary hub has no deadline after the hub's end, which can be brought forward. Per hub and rung a walk along the index {@code lot_storage} that
     * begins past that end, so that a sweep with nothing to do reads next to nothing.
     */
    private static final String SHORTEN = """
            UPDATE lot
               SET storage_deadline = past.temporary_until, storage_state = 'STORED', version = version + 1
              FROM (SELECT later.id, hub.temporary_until
                      FROM hub
                     CROSS JOIN LATERAL (VALUES ('STORED'), ('WARNED'), ('PRESSING'), ('FINAL'), ('OVERDUE')) AS rung (state)
                     CROSS JOIN LATERAL (
                           SELECT lot.id
                             FROM lot
                            WHERE storage_hub_id = hub.id AND storage_state = rung.state AND storage_deadline > hub.temporary_until
                              AND on_hand + in_transit > 0 AND on_hand > 0
                            LIMIT :most
                              FOR UPDATE SKIP LOCKED) AS later
                     WHERE hub.temporary_until IS NOT NULL
                     LIMIT :most) AS past
             WHERE lot.id = past.id
            RETURNING lot.id
            """;

    /** Towards one deadline a lot only goes up: the caller holds its lock. */
    private static final String CLIMB = """
            UPDATE lot
               SET storage_state = step.state, version = version + 1
              FROM unnest(:lots, :states) AS step (lot_id, state)
             WHERE lot.id = step.lot_id
            """;

    /** No row back means that this step was told: a deadline can be set back to an earlier one. */
    private static final String RECORD = """
            INSERT INTO storage_step (id, lot_id, deadline, state, hub_id, owner_id, reached_at)
            SELECT id, lot_id, deadline, state, hub_id, owner_id, :at
              FROM unnest(:ids, :lots, :deadlines, :states, :hubs, :owners) AS step (id, lot_id, deadline, state, hub_id, owner_id)
             ORDER BY id
                ON CONFLICT DO NOTHING
            RETURNING id
            """;

    private static final QualifiedType<StoragePolicy> POLICY =
            QualifiedType.of(StoragePolicy.class).with(Json.class);

    private final Jdbi jdbi;

    StepRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Nearing> lockDue(LocalDate today, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK_DUE)
                .bind("today", today)
                .bind("most", most)
                .map(StepRepository::nearing)
                .list());
    }

    /** @return the lots that got the deadline of their hub's end */
    List<UUID> shorten(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SHORTEN).bind("most", most).mapTo(UUID.class).list());
    }

    void climb(List<Step> steps) {
        jdbi.useHandle(handle -> handle.createUpdate(CLIMB)
                .bindArray("lots", UUID.class, lots(steps))
                .bindArray("states", String.class, states(steps))
                .execute());
    }

    /** @return the ids of those that had not been reached before */
    Set<UUID> record(List<Step> steps, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(RECORD)
                .registerArrayType(LocalDate.class, "date")
                .bindArray("ids", UUID.class, steps.stream().map(Step::id).toList())
                .bindArray("lots", UUID.class, lots(steps))
                .bindArray(
                        "deadlines",
                        LocalDate.class,
                        steps.stream().map(step -> step.lot().term().deadline()).toList())
                .bindArray("states", String.class, states(steps))
                .bindArray(
                        "hubs",
                        UUID.class,
                        steps.stream().map(step -> step.lot().hub().id()).toList())
                .bindArray(
                        "owners",
                        UUID.class,
                        steps.stream().map(step -> step.lot().ownerId()).toList())
                .bind("at", at)
                .mapTo(UUID.class)
                .set());
    }

    private static List<UUID> lots(List<Step> steps) {
        return steps.stream().map(step -> step.lot().lotId()).toList();
    }

    private static List<String> states(List<Step> steps) {
        return steps.stream().map(step -> step.reached().name()).toList();
    }

    private static Nearing nearing(ResultSet row, StatementContext context) throws SQLException {
        var term = new StorageTerm(
                row.getObject("storage_hub_id", UUID.class),
                row.getObject("storage_since", LocalDate.class),
                row.getObject("storage_deadline", LocalDate.class),
                StorageState.valueOf(row.getString("storage_state")),
                row.getObject("storage_first", LocalDate.class),
                row.getObject("storage_limit", LocalDate.class),
                row.getInt("storage_extensions"));
        var home = new Nearing.Home(
                term.hubId(),
                row.getString("name"),
                row.getObject("operator_id", UUID.class),
                new Place(row.getDouble("lat"), row.getDouble("lon")),
                context.findColumnMapperFor(POLICY).orElseThrow().map(row, "storage", context));
        return new Nearing(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("product_type"),
                row.getBigDecimal("on_hand").add(row.getBigDecimal("in_transit")),
                Unit.of(row.getString("unit")),
                term,
                home);
    }
}
