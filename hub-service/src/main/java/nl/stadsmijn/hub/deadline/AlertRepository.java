package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

/** What organisations were told, by when. */
@ApplicationScoped
class AlertRepository {

    private static final QualifiedType<StorageAlert> ALERT =
            QualifiedType.of(StorageAlert.class).with(Json.class);

    /** Newest first: a walk along the key, no longer than the page. */
    private static final String ALL = """
            SELECT alert FROM storage_alert
             WHERE organisation_id = :organisation AND storage_alert.id < :before
             ORDER BY storage_alert.id DESC
             LIMIT :rows
            """;

    /**
     * The same of what stands: of a lot with that deadline, on that rung, wherever it lies by now; its owner's as long as it owns it, an operator's as long as it lies in a hub
     * of its own. A hub nearby is told of the first rung alone, so that stands until the lot has gone from where it was. The walk is longer by what does not stand.
     */
    private static final String STANDING = """
            SELECT CASE alert->>'as' WHEN 'NEARBY_HUB' THEN alert
                                     ELSE alert || jsonb_build_object('hubId', standing.hub_id, 'hubName', standing.hub_name) END AS alert
              FROM storage_alert
             CROSS JOIN LATERAL (
                   SELECT hub.id AS hub_id, hub.name AS hub_name
                     FROM lot JOIN hub ON hub.id = lot.storage_hub_id
                    WHERE lot.id = (alert->>'lotId')::uuid AND lot.on_hand + lot.in_transit > 0 AND lot.storage_deadline = (alert->>'deadline')::date
                      AND CASE alert->>'as'
                          WHEN 'NEARBY_HUB' THEN hub.id = (alert->>'hubId')::uuid
                          WHEN 'OWNER' THEN lot.storage_state = alert->>'step' AND lot.owner_id = :organisation
                          ELSE lot.storage_state = alert->>'step' AND hub.operator_id = :organisation END
                    LIMIT 1) AS standing
             WHERE organisation_id = :organisation AND storage_alert.id < :before
             ORDER BY storage_alert.id DESC
             LIMIT :rows
            """;

    private final Jdbi jdbi;

    AlertRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An alert and whom it is for. */
    record Told(UUID organisationId, StorageAlert alert) {}

    void add(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch(
                    "INSERT INTO storage_alert (organisation_id, id, alert) VALUES (:organisation, :id, :alert)")) {
                told.forEach(each -> batch.bind("organisation", each.organisationId())
                        .bind("id", each.alert().id())
                        .bindByType("alert", each.alert(), ALERT)
                        .add());
                batch.execute();
            }
        });
    }

    /** Of which of these steps an organisation was told as operator. */
    Set<UUID> operatorsSteps(UUID organisation, Collection<UUID> steps) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT alert->>'stepId' FROM storage_alert
                         WHERE alert->>'stepId' = ANY(:steps) AND organisation_id = :organisation AND alert->>'as' = 'OPERATOR'
                        """)
                .bindArray(
                        "steps",
                        String.class,
                        steps.stream().map(UUID::toString).toList())
                .bind("organisation", organisation)
                .mapTo(UUID.class)
                .set());
    }

    /** Newest first. @param past whether what no longer applies is listed too */
    List<StorageAlert> of(UUID organisation, boolean past, UUID before, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(past ? ALL : STANDING)
                .bind("organisation", organisation)
                .bind("before", before)
                .bind("rows", rows)
                .mapTo(ALERT)
                .list());
    }
}
