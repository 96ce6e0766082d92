package nl.stadsmijn.hub.consignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Located;

/** Says of what is on its way with which consignment that is. Who the customer is, its sender and receiver read there. */
@ApplicationScoped
class ConsignmentRoads implements Roads {

    private final ConsignmentRepository consignments;
    private final Ledger ledger;

    ConsignmentRoads(ConsignmentRepository consignments, Ledger ledger) {
        this.consignments = consignments;
        this.ledger = ledger;
    }

    @Override
    public String saying(UUID id) {
        var consignment = consignments.find(id).orElseThrow();
        return switch (consignment.kind()) {
            case TRANSFER ->
                "it is on its way with transfer %1$s to %2$s. It is received there (POST /transfers/%1$s/receipt), or its sender brings it back (POST /transfers/%1$s/return)"
                        .formatted(id, hub(consignment.to().id()));
            case SHIPMENT ->
                "it is on its way with shipment %1$s to its customer, who receives it (POST /shipments/%1$s/receipt), or its sender brings it back (POST /shipments/%1$s/return)"
                        .formatted(id);
        };
    }

    private String hub(UUID id) {
        var name = ledger.located(Set.of(id)).getOrDefault(id, Located.UNKNOWN).name();
        return Objects.requireNonNullElse(name, "another hub");
    }
}
