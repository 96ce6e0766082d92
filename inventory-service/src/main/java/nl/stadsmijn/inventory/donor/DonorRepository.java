package nl.stadsmijn.inventory.donor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.inventory.evidence.ReportReference;
import nl.stadsmijn.kit.quantity.Place;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class DonorRepository {

    private static final QualifiedType<Donor.Address> ADDRESS =
            QualifiedType.of(Donor.Address.class).with(Json.class);

    private static final String INSERT = """
            INSERT INTO donor (id, version, name, scope, occasion, lat, lon, address, municipality, build_year, owner_id, participant_ids,
                               demolition_from, demolition_until)
            VALUES (:id, :version, :name, :scope, :occasion, :lat, :lon, :address, :municipality, :buildYear, :ownerId, :participantIds,
                    :from, :until)
            """;

    /** No row changed means that another change came first. */
    private static final String UPDATE = """
            UPDATE donor
               SET version = :version, name = :name, scope = :scope, occasion = :occasion, lat = :lat, lon = :lon, address = :address,
                   municipality = :municipality, build_year = :buildYear, owner_id = :ownerId, participant_ids = :participantIds,
                   demolition_from = :from, demolition_until = :until
             WHERE id = :id AND version = :version - 1
            """;

    private static final String LIST = """
            SELECT * FROM donor
             WHERE (owner_id = :organisation OR participant_ids @> ARRAY[:organisation]::uuid[]) AND id > :after
             ORDER BY id
             LIMIT :rows
            """;

    private static final String IN_REGION = """
            SELECT * FROM donor d
             WHERE lower(trim(municipality)) = ANY(:region) AND id > :after
               AND EXISTS (SELECT FROM inventory i WHERE i.donor_id = d.id AND coalesce(i.published_at, i.listed_at) IS NOT NULL)
             ORDER BY id
             LIMIT :rows
            """;

    private static final String OFFERS_WITHOUT_REPORT = """
            SELECT i.id FROM inventory i
             WHERE i.donor_id = :id AND i.status <> 'CLOSED' AND coalesce(i.published_at, i.listed_at) IS NOT NULL
               AND regexp_replace(lower(coalesce(i.asbestos_report, '')), '[^[:alnum:]]', '', 'g') = ANY(:none)
               AND EXISTS (SELECT FROM lot l WHERE l.inventory_id = i.id AND l.origin <> 'DERIVED' AND l.publication = 'PUBLISHED')
             ORDER BY i.id
             LIMIT 1
            """;

    private final Jdbi jdbi;

    DonorRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Donor donor) {
        write(INSERT, donor);
    }

    boolean update(Donor donor) {
        return write(UPDATE, donor) == 1;
    }

    Optional<Donor> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM donor WHERE id = :id")
                .bind("id", id)
                .map(new Mapper())
                .findOne());
    }

    /** Waits for a change that is under way, and lets none begin until the transaction ends. */
    void hold(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT id FROM donor WHERE id = :id FOR SHARE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Nobody else changes it, or {@link #hold}s it, until the transaction ends. */
    void lock(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT id FROM donor WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Donors of which the organisation is owner or participant, oldest first. */
    List<Donor> list(UUID organisation, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("organisation", organisation)
                .bind("after", after)
                .bind("rows", rows)
                .map(new Mapper())
                .list());
    }

    /** Donors of which something was ever offered, oldest first. @param region municipalities, in lower case */
    List<Donor> inRegion(Set<String> region, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_REGION)
                .bindArray("region", String.class, region)
                .bind("after", after)
                .bind("rows", rows)
                .map(new Mapper())
                .list());
    }

    /** Whether anything of a donor was ever offered. */
    boolean isOffered(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT FROM inventory WHERE donor_id = :id AND coalesce(published_at, listed_at) IS NOT NULL)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /** An inventory that offers something of the donor and names no asbestos report, and is still open; empty if there is none. */
    Optional<UUID> offersWithoutReport(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(OFFERS_WITHOUT_REPORT)
                .bind("id", id)
                .bindArray("none", String.class, ReportReference.NONE)
                .mapTo(UUID.class)
                .findFirst());
    }

    private int write(String sql, Donor donor) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                .bind("id", donor.id())
                .bind("version", donor.version())
                .bind("name", donor.name())
                .bind("scope", donor.scope())
                .bind("occasion", donor.occasion())
                .bind("lat", donor.place().lat())
                .bind("lon", donor.place().lon())
                .bindByType("address", donor.address(), ADDRESS)
                .bind("municipality", donor.municipality())
                .bind("buildYear", donor.buildYear())
                .bind("ownerId", donor.ownerId())
                .bindArray("participantIds", UUID.class, donor.participantIds())
                .bind("from", donor.demolitionWindow().from())
                .bind("until", donor.demolitionWindow().until())
                .execute());
    }

    private static final class Mapper implements RowMapper<Donor> {
        @Override
        public Donor map(ResultSet row, StatementContext context) throws SQLException {
            var address = context.findColumnMapperFor(ADDRESS).orElseThrow().map(row, "address", context);
            return new Donor(
                    row.getObject("id", UUID.class),
                    row.getLong("version"),
                    row.getString("name"),
                    Donor.Scope.valueOf(row.getString("scope")),
                    Donor.Occasion.valueOf(row.getString("occasion")),
                    new Place(row.getDouble("lat"), row.getDouble("lon")),
                    address,
                    row.getString("municipality"),
                    row.getObject("build_year", Integer.class),
                    row.getObject("owner_id", UUID.class),
                    List.of((UUID[]) row.getArray("participant_ids").getArray()),
                    new Donor.Window(
                            row.getObject("demolition_from", LocalDate.class),
                            row.getObject("demolition_until", LocalDate.class)));
        }
    }
}
