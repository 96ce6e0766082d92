package nl.stadsmijn.certification.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.certification.credential.StatusBits;
import nl.stadsmijn.certification.lot.CertifiedProperty;
import nl.stadsmijn.kit.storage.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class CertificateRepository {

    private static final QualifiedType<List<CertifiedProperty>> PROPERTIES =
            QualifiedType.of(new GenericType<List<CertifiedProperty>>() {}).with(Json.class);

    private final Jdbi jdbi;

    CertificateRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where the revocation bit of a certificate is. */
    record StatusPlace(UUID listId, int place) {}

    /** A place that no other certificate has; a new list is begun when all are full. */
    StatusPlace nextStatusPlace() {
        return jdbi.withHandle(handle -> takePlace(handle).orElseGet(() -> {
            handle.createUpdate("INSERT INTO status_list (id) VALUES (:id)")
                    .bind("id", Ids.next())
                    .execute();
            return takePlace(handle).orElseThrow();
        }));
    }

    private static Optional<StatusPlace> takePlace(Handle handle) {
        return handle.createQuery("""
                        UPDATE status_list
                           SET next_place = next_place + 1
                         WHERE id = (SELECT id FROM status_list WHERE next_place < :size ORDER BY id LIMIT 1 FOR UPDATE)
                        RETURNING id AS list_id, next_place - 1 AS place
                        """)
                .bind("size", StatusBits.SIZE)
                .mapTo(StatusPlace.class)
                .findOne();
    }

    void add(Certificate certificate) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO certificate (id, version, batch_id, scheme, scheme_version, issuer_id, lot_ids, properties, issued_at,
                                                 valid_until, state, status_list_id, status_place, token)
                        VALUES (:id, :version, :batchId, :scheme, :schemeVersion, :issuerId, :lots, :propertiesJson, :issuedAt,
                                :validUntil, :state, :statusListId, :statusPlace, :token)
                        """)
                .bindMethods(certificate)
                .bind("lots", certificate.lotIds().toArray(UUID[]::new))
                .bindByType("propertiesJson", certificate.properties(), PROPERTIES)
                .execute());
    }

    Optional<Certificate> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM certificate WHERE id = :id")
                .bind("id", id)
                .mapTo(Certificate.class)
                .findOne());
    }

    /** Held against others until the transaction ends. */
    Optional<Certificate> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM certificate WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Certificate.class)
                .findOne());
    }

    /** Stores the end of a certificate that is held. */
    void save(Certificate certificate) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        UPDATE certificate SET version = :version, state = :state, reason = :reason, ended_at = :endedAt WHERE id = :id
                        """).bindMethods(certificate).execute());
    }

    /** Certificates whose last day was before a day, held; those that another instance holds are passed over. */
    List<Certificate> pastTheirLastDay(LocalDate today, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM certificate
                         WHERE state = 'ISSUED' AND valid_until < :today
                         ORDER BY id
                         LIMIT :limit
                           FOR UPDATE SKIP LOCKED
                        """)
                .bind("today", today)
                .bind("limit", limit)
                .mapTo(Certificate.class)
                .list());
    }

    boolean hasStatusList(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM status_list WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    List<Integer> revokedPlaces(UUID statusList) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT status_place FROM certificate WHERE status_list_id = :list AND state = 'REVOKED'")
                .bind("list", statusList)
                .mapTo(Integer.class)
                .list());
    }
}
