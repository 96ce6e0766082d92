package nl.stadsmijn.matching.demand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.matching.demand.Demands.Placed;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DemandRepository {

    private static final String PLACED =
            "SELECT d.*, p.lat, p.lon FROM demand d JOIN project p ON p.id = d.project_id ";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    DemandRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(
            UUID id,
            long version,
            UUID projectId,
            UUID organisationId,
            Demand.State state,
            String productType,
            String wanted,
            double lat,
            double lon) {}

    void add(Demand demand) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO demand (id, version, project_id, organisation_id, state, product_type, wanted)
                        VALUES (:id, :version, :project, :organisation, :state, :type, :wanted::jsonb)
                        """)
                .bind("id", demand.id())
                .bind("version", demand.version())
                .bind("project", demand.projectId())
                .bind("organisation", demand.organisationId())
                .bind("state", demand.state())
                .bind("type", demand.wanted().productType())
                .bind("wanted", write(demand.wanted()))
                .execute());
    }

    /** @return false if the version before this one is not the current one any more */
    boolean replace(Demand demand) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE demand SET version = :version, state = :state, product_type = :type, wanted = :wanted::jsonb
                                 WHERE id = :id AND version = :version - 1
                                """)
                        .bind("id", demand.id())
                        .bind("version", demand.version())
                        .bind("state", demand.state())
                        .bind("type", demand.wanted().productType())
                        .bind("wanted", write(demand.wanted()))
                        .execute())
                > 0;
    }

    Optional<Placed> of(UUID organisation, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        PLACED + "WHERE d.id = :id AND d.organisation_id = :organisation AND d.state \\<> 'WITHDRAWN'")
                .bind("id", id)
                .bind("organisation", organisation)
                .mapTo(Row.class)
                .findOne()
                .map(this::placed));
    }

    /** The demand, held until the transaction ends. */
    Optional<Placed> hold(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(PLACED + "WHERE d.id = :id FOR UPDATE OF d")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(this::placed));
    }

    List<Placed> openFor(Set<String> productTypes, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        PLACED + "WHERE d.state = 'OPEN' AND d.product_type = ANY(:types) ORDER BY d.id LIMIT :limit")
                .bindArray("types", String.class, productTypes)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(this::placed)
                .list());
    }

    Page<Demand> list(UUID project, PageRequest page) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(PLACED + """
                        WHERE d.project_id = :project AND d.state \\<> 'WITHDRAWN' AND (:after::uuid IS NULL OR d.id > :after)
                        ORDER BY d.id LIMIT :limit
                        """)
                .bind("project", project)
                .bind("after", page.after(1).map(cursor -> cursor.uuid(0)).orElse(null))
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .map(row -> placed(row).demand())
                .list());
        return Page.of(rows, page, demand -> List.of(demand.id()));
    }

    private Placed placed(Row row) {
        var demand = new Demand(
                row.id(), row.version(), row.projectId(), row.organisationId(), row.state(), read(row.wanted()));
        return new Placed(demand, new Place(row.lat(), row.lon()));
    }

    private String write(Demand.Wanted wanted) {
        try {
            return json.writeValueAsString(wanted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is wanted can always be written", e);
        }
    }

    private Demand.Wanted read(String wanted) {
        try {
            return json.readValue(wanted, Demand.Wanted.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is wanted can't be read", e);
        }
    }
}
