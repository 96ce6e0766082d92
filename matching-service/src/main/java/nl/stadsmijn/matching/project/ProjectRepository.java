package nl.stadsmijn.matching.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.quantity.Place;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

@ApplicationScoped
class ProjectRepository implements Projects {

    private final Jdbi jdbi;

    ProjectRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(
            UUID id,
            long version,
            UUID organisationId,
            String name,
            double lat,
            double lon,
            String address,
            LocalDate buildFrom,
            LocalDate buildUntil) {
        Project project() {
            var window = new Project.Window(buildFrom, buildUntil);
            return new Project(
                    id, version, organisationId, new Project.Plan(name, new Place(lat, lon), address, window));
        }
    }

    void add(Project project) {
        jdbi.useHandle(handle -> bind(handle.createUpdate("""
                                INSERT INTO project (id, version, organisation_id, name, lat, lon, address, build_from, build_until)
                                VALUES (:id, :version, :organisation, :name, :lat, :lon, :address, :from, :until)
                                """), project).execute());
    }

    /** @return false if the version before this one is not the current one any more */
    boolean replace(Project project) {
        return jdbi.withHandle(handle -> bind(handle.createUpdate("""
                                UPDATE project
                                   SET version = :version, name = :name, lat = :lat, lon = :lon, address = :address,
                                       build_from = :from, build_until = :until
                                 WHERE id = :id AND organisation_id = :organisation AND version = :version - 1
                                """), project).execute()) > 0;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Project project) {
        var plan = project.plan();
        return statement
                .bind("id", project.id())
                .bind("version", project.version())
                .bind("organisation", project.organisationId())
                .bind("name", plan.name())
                .bind("lat", plan.place().lat())
                .bind("lon", plan.place().lon())
                .bind("address", plan.address())
                .bind("from", plan.buildWindow().from())
                .bind("until", plan.buildWindow().until());
    }

    @Override
    public Optional<Project> of(UUID organisation, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM project WHERE id = :id AND organisation_id = :organisation")
                        .bind("id", id)
                        .bind("organisation", organisation)
                        .mapTo(Row.class)
                        .findOne()
                        .map(Row::project));
    }

    Page<Project> list(UUID organisation, PageRequest page) {
        List<Project> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM project WHERE organisation_id = :organisation AND (:after::uuid IS NULL OR id > :after)
                         ORDER BY id LIMIT :limit
                        """)
                .bind("organisation", organisation)
                .bind("after", page.after(1).map(cursor -> cursor.uuid(0)).orElse(null))
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .map(Row::project)
                .list());
        return Page.of(rows, page, project -> List.of(project.id()));
    }
}
