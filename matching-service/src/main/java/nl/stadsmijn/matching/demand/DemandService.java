package nl.stadsmijn.matching.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.matching.project.Project;
import nl.stadsmijn.matching.project.Projects;
import nl.stadsmijn.matching.supply.ProductTypes;
import nl.stadsmijn.matching.supply.Schemes;

/** What an organisation asks for. */
@ApplicationScoped
class DemandService implements Demands {

    private final DemandRepository demands;
    private final Projects projects;
    private final ProductTypes productTypes;
    private final Schemes schemes;
    private final Outbox outbox;

    DemandService(
            DemandRepository demands, Projects projects, ProductTypes productTypes, Schemes schemes, Outbox outbox) {
        this.demands = demands;
        this.projects = projects;
        this.productTypes = productTypes;
        this.schemes = schemes;
        this.outbox = outbox;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if the project is not theirs, 422 if nobody knows the product type or the scheme */
    @Transactional
    Demand ask(UUID organisation, UUID projectId, Demand.Wanted wanted) {
        var project = project(organisation, projectId);
        check(wanted);
        var demand = new Demand(Ids.next(), 1, projectId, organisation, Demand.State.OPEN, within(project, wanted));
        demands.add(demand);
        outbox.add(DemandEvent.of(demand, project.plan().place()));
        return demand;
    }

    Page<Demand> list(UUID organisation, UUID projectId, PageRequest page) {
        return demands.list(project(organisation, projectId).id(), page);
    }

    Demand get(UUID organisation, UUID id) {
        return placed(organisation, id).demand();
    }

    @Transactional
    Demand replace(UUID organisation, UUID id, Demand.Wanted wanted, String ifMatch) {
        var current = placed(organisation, id);
        IfMatch.check(ifMatch, current.demand().version(), DemandResource.view(current.demand()));
        check(wanted);
        var project = project(organisation, current.demand().projectId());
        return keep(new Placed(current.demand().changed(within(project, wanted)), current.place()));
    }

    @Transactional
    void withdraw(UUID organisation, UUID id, String ifMatch) {
        var current = placed(organisation, id);
        IfMatch.check(ifMatch, current.demand().version(), DemandResource.view(current.demand()));
        keep(new Placed(current.demand().in(Demand.State.WITHDRAWN), current.place()));
    }

    @Override
    public Optional<Placed> of(UUID organisation, UUID id) {
        return demands.of(organisation, id);
    }

    @Override
    public List<Placed> openFor(Set<String> productTypes, int limit) {
        return demands.openFor(productTypes, limit);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void covered(UUID id, List<Amount> amounts) {
        demands.hold(id).ifPresent(placed -> {
            var demand = placed.demand();
            var wanted = demand.wanted().amount();
            var covered = amounts.stream()
                    .flatMap(amount -> amount.in(wanted.unit()).stream())
                    .reduce(Amount.zero(wanted.unit()), Amount::plus);
            var met = covered.compareTo(wanted) >= 0;
            var state = met ? Demand.State.MET : Demand.State.OPEN;
            if (demand.state() != Demand.State.WITHDRAWN && demand.state() != state) {
                keep(new Placed(demand.in(state), placed.place()));
            }
        });
    }

    private Demand keep(Placed changed) {
        if (!demands.replace(changed.demand())) {
            throw Problem.conflict("Somebody else is changing the same demand. Read it again.");
        }
        outbox.add(DemandEvent.of(changed.demand(), changed.place()));
        return changed.demand();
    }

    private static Demand.Wanted within(Project project, Demand.Wanted wanted) {
        var window = project.plan().buildWindow();
        return wanted.within(window.from(), window.until());
    }

    private void check(Demand.Wanted wanted) {
        var scheme = Optional.ofNullable(wanted.certifiedUnder())
                .flatMap(key -> schemes.unknown("certifiedUnder", "the key of a scheme", key));
        var unknown = Stream.of(unknownType(wanted.productType()), scheme)
                .flatMap(Optional::stream)
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.rules(unknown);
        }
    }

    private Optional<Violation> unknownType(String type) {
        if (productTypes.exists(type)) {
            return Optional.empty();
        }
        var nearest = String.join(", ", productTypes.nearest(type));
        return Optional.of(new Violation(
                "productType", "UNKNOWN_PRODUCT_TYPE", "is not a product type; nearest are: " + nearest, type));
    }

    private Project project(UUID organisation, UUID id) {
        return projects.of(organisation, id).orElseThrow(Problem::notFound);
    }

    private Placed placed(UUID organisation, UUID id) {
        return demands.of(organisation, id).orElseThrow(Problem::notFound);
    }
}
