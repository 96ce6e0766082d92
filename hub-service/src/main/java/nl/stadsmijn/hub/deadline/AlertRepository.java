package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

/** What organisations were told, by when. */
@ApplicationScoped
class AlertRepository {

    private static final QualifiedType<StorageAlert> ALERT =
            QualifiedType.of(StorageAlert.class).with(Json.class);

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

    /** Newest first: a walk along the key, no longer than the page. */
    List<StorageAlert> of(UUID organisation, UUID before, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT alert FROM storage_alert WHERE organisation_id = :organisation AND id < :before ORDER BY id DESC LIMIT :rows
                        """)
                .bind("organisation", organisation)
                .bind("before", before)
                .bind("rows", rows)
                .mapTo(ALERT)
                .list());
    }
}
