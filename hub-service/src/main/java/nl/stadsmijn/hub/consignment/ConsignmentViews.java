package nl.stadsmijn.hub.consignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Located;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;

/** Shows consignments to who sends and who receives them, with the names of the places: both may read these of the lots as well. */
@ApplicationScoped
public class ConsignmentViews {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ConsignmentRepository consignments;
    private final Ledger ledger;

    ConsignmentViews(ConsignmentRepository consignments, Ledger ledger) {
        this.consignments = consignments;
        this.ledger = ledger;
    }

    public ConsignmentView of(Consignment consignment) {
        return ConsignmentView.of(consignment, known(List.of(consignment)));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for who neither sends nor receives it */
    public ConsignmentView get(Consignment.Kind kind, UUID id, UUID organisation) {
        return consignments
                .find(kind, id)
                .filter(consignment -> consignment.isBetween(organisation))
                .map(this::of)
                .orElseThrow(Problem::notFound);
    }

    /** Those that an organisation sends or receives. */
    public Page<ConsignmentView> list(Consignment.Kind kind, UUID organisation, PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = Page.of(
                consignments.list(kind, organisation, after, page.limit() + 1),
                page,
                consignment -> List.of(consignment.id()));
        var known = known(rows.items());
        return rows.map(consignment -> ConsignmentView.of(consignment, known));
    }

    private Map<UUID, Located> known(Collection<Consignment> consignments) {
        return ledger.located(consignments.stream()
                .flatMap(Consignment::places)
                .map(Location::id)
                .collect(Collectors.toSet()));
    }
}
