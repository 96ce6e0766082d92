package nl.stadsmijn.certification.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.page.Cursor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class SchemeRepository {

    private static final QualifiedType<Scheme> RULES =
            QualifiedType.of(Scheme.class).with(Json.class);

    private final Jdbi jdbi;

    SchemeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return false if that version exists already; versions never change */
    boolean add(Scheme scheme, Optional<UUID> manager) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO scheme (id, version, rules, manager_id)
                                VALUES (:id, :version, :rules, :manager)
                                ON CONFLICT (id, version) DO NOTHING
                                """)
                        .bind("id", scheme.id())
                        .bind("version", scheme.version())
                        .bindByType("rules", scheme, RULES)
                        .bind("manager", manager.orElse(null))
                        .execute())
                == 1;
    }

    /**
     * Notes that all there is has been told. A row is handed out once, to one instance: another that asks at the same time waits for the first, and
     * then finds nothing left.
     *
     * @return the newest version of each scheme that was not told yet
     */
    List<Scheme> takeUntold() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH untold AS (UPDATE scheme SET told = true WHERE NOT told RETURNING id, version, rules)
                        SELECT DISTINCT ON (id) rules FROM untold ORDER BY id, version DESC
                        """).mapTo(RULES).list());
    }

    Optional<Scheme> find(String id, int version) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT rules FROM scheme WHERE id = :id AND version = :version")
                        .bind("id", id)
                        .bind("version", version)
                        .mapTo(RULES)
                        .findOne());
    }

    Optional<Scheme> latest(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT rules FROM scheme WHERE id = :id ORDER BY version DESC LIMIT 1")
                        .bind("id", id)
                        .mapTo(RULES)
                        .findOne());
    }

    /** The organisation that may add versions; empty for a scheme of the service itself, or none at all. */
    Optional<UUID> manager(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT manager_id FROM scheme WHERE id = :id AND version = 1 AND manager_id IS NOT NULL")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    /** The latest version of each scheme, by id. */
    List<Scheme> page(int limit, Optional<Cursor> after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT ON (id) rules
                          FROM scheme
                         WHERE id > :after
                         ORDER BY id, version DESC
                         LIMIT :limit
                        """)
                .bind("after", after.map(cursor -> cursor.text(0)).orElse(""))
                .bind("limit", limit)
                .mapTo(RULES)
                .list());
    }

    void accredit(String id, UUID organisation) {
        change(
                "INSERT INTO accreditation (scheme_id, organisation_id) VALUES (:id, :organisation) ON CONFLICT DO NOTHING",
                id,
                organisation);
    }

    void endAccreditation(String id, UUID organisation) {
        change("DELETE FROM accreditation WHERE scheme_id = :id AND organisation_id = :organisation", id, organisation);
    }

    /** By scheme; a scheme that nobody is accredited for is not in it. */
    Map<String, List<UUID>> accredited(Collection<String> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT scheme_id, organisation_id FROM accreditation WHERE scheme_id = ANY(:ids) ORDER BY organisation_id
                        """)
                .bind("ids", ids.toArray(String[]::new))
                .mapTo(Accreditation.class)
                .collect(Collectors.groupingBy(
                        Accreditation::schemeId,
                        Collectors.mapping(Accreditation::organisationId, Collectors.toList()))));
    }

    /** A row of the table. */
    record Accreditation(String schemeId, UUID organisationId) {}

    boolean isAccredited(UUID organisation, String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT FROM accreditation WHERE scheme_id = :id AND organisation_id = :organisation)
                        """)
                .bind("id", id)
                .bind("organisation", organisation)
                .mapTo(Boolean.class)
                .one());
    }

    private void change(String sql, String id, UUID organisation) {
        jdbi.useHandle((Handle handle) -> handle.createUpdate(sql)
                .bind("id", id)
                .bind("organisation", organisation)
                .execute());
    }
}
