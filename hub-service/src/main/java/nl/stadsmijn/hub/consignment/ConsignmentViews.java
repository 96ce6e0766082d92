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

/** Shows consignments to who sends and who receives them, with the names of the places: both may read these of the lots as well. */
@ApplicationScoped
public class ConsignmentViews {

    private final Ledger ledger;

    ConsignmentViews(Ledger ledger) {
        this.ledger = ledger;
    }

    public ConsignmentView of(Consignment consignment) {
        return ConsignmentView.of(consignment, known(List.of(consignment)));
    }

    public Page<ConsignmentView> of(Page<Consignment> page) {
        var known = known(page.items());
        return page.map(consignment -> ConsignmentView.of(consignment, known));
    }

    private Map<UUID, Located> known(Collection<Consignment> consignments) {
        return ledger.located(consignments.stream()
                .flatMap(Consignment::places)
                .map(Location::id)
                .collect(Collectors.toSet()));
    }
}
