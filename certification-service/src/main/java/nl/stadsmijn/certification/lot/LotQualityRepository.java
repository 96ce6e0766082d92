package nl.stadsmijn.certification.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class LotQualityRepository {

    private static final QualifiedType<List<CertifiedProperty>> PROPERTIES =
            QualifiedType.of(new GenericType<List<CertifiedProperty>>() {}).with(Json.class);
    private static final QualifiedType<List<TakenSample>> SAMPLES =
            QualifiedType.of(new GenericType<List<TakenSample>>() {}).with(Json.class);

    private final Jdbi jdbi;

    LotQualityRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The quality of a lot, held against others until the transaction ends; also of one that nothing was ever said of. */
    LotQuality lock(UUID lot) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO lot_quality (lot_id, version, status) VALUES (:lot, 0, 'UNCERTIFIED')
                            ON CONFLICT DO NOTHING
                            """).bind("lot", lot).execute();
            return handle.createQuery("SELECT * FROM lot_quality WHERE lot_id = :lot FOR UPDATE")
                    .bind("lot", lot)
                    .mapTo(LotQuality.class)
                    .one();
        });
    }

    Optional<LotQuality> find(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM lot_quality WHERE lot_id = :lot")
                .bind("lot", lot)
                .mapTo(LotQuality.class)
                .findOne());
    }

    /** Stores a version of a lot that {@link #lock} holds, and remembers it. */
    void save(LotQuality quality, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            UPDATE lot_quality
                               SET version = :version, status = :status, batch_id = :batchId, scheme = :scheme,
                                   scheme_version = :schemeVersion, certificate_id = :certificateId, valid_until = :validUntil,
                                   inherited_from = :inheritedFrom, held_since = :heldSince,
                                   properties = :propertiesJson, samples = :samplesJson
                             WHERE lot_id = :lotId
                            """)
                    .bindMethods(quality)
                    .bindByType("propertiesJson", quality.properties(), PROPERTIES)
                    .bindByType("samplesJson", quality.samples(), SAMPLES)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO lot_quality_change (lot_id, version, at, status, batch_id, scheme, certificate_id, inherited_from)
                            VALUES (:lotId, :version, :at, :status, :batchId, :scheme, :certificateId, :inheritedFrom)
                            """).bindMethods(quality).bind("at", at).execute();
        });
    }

    /** Lots that a certificate makes certified now, parts that inherited it included; in id order, so that nobody waits in a ring. */
    List<UUID> certifiedBy(UUID certificate) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT lot_id FROM lot_quality WHERE certificate_id = :certificate AND status = 'CERTIFIED' ORDER BY lot_id
                        """)
                .bind("certificate", certificate)
                .mapTo(UUID.class)
                .list());
    }

    List<PastStatus> history(UUID lot) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT at, status, batch_id, scheme, certificate_id, inherited_from
                          FROM lot_quality_change
                         WHERE lot_id = :lot
                         ORDER BY version
                        """).bind("lot", lot).mapTo(PastStatus.class).list());
    }
}
