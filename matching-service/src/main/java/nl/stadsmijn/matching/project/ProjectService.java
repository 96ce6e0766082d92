package nl.stadsmijn.matching.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/** What an organisation does with its projects. */
@ApplicationScoped
class ProjectService {

    private final ProjectRepository projects;

    ProjectService(ProjectRepository projects) {
        this.projects = projects;
    }

    @Transactional
    Project start(UUID organisation, Project.Plan plan) {
        var project = new Project(Ids.next(), 1, organisation, plan);
        projects.add(project);
        return project;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if it is not theirs */
    Project get(UUID organisation, UUID id) {
        return projects.of(organisation, id).orElseThrow(Problem::notFound);
    }

    Page<Project> list(UUID organisation, PageRequest page) {
        return projects.list(organisation, page);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if it is not theirs, 412 and 428 about the version */
    @Transactional
    Project replace(UUID organisation, UUID id, Project.Plan plan, String ifMatch) {
        var current = get(organisation, id);
        IfMatch.check(ifMatch, current.version(), ProjectResource.view(current));
        var changed = new Project(id, current.version() + 1, organisation, plan);
        if (!projects.replace(changed)) {
            throw Problem.conflict("Somebody else is changing the same project. Read it again.");
        }
        return changed;
    }
}
