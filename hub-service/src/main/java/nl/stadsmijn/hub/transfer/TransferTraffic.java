package nl.stadsmijn.hub.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.consignment.Consignment;
import nl.stadsmijn.hub.consignment.ConsignmentRepository;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.occupancy.Arrivals;
import nl.stadsmijn.hub.occupancy.Departures;
import nl.stadsmijn.hub.occupancy.Planned;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;

/** What transfers bring to a hub, and take from it, for the forecast of its room. */
@ApplicationScoped
class TransferTraffic implements Arrivals, Departures {

    private final ConsignmentRepository consignments;
    private final Descriptions descriptions;

    TransferTraffic(ConsignmentRepository consignments, Descriptions descriptions) {
        this.consignments = consignments;
        this.descriptions = descriptions;
    }

    @Override
    public List<Planned> arrivals(UUID hub, LocalDate before) {
        return planned(consignments.expectedAt(hub, before));
    }

    @Override
    public List<Planned> departures(UUID hub, LocalDate before) {
        return planned(consignments.leaving(hub, before));
    }

    private List<Planned> planned(List<Consignment> transfers) {
        var known = descriptions.known(transfers.stream()
                .flatMap(transfer -> transfer.lines().stream())
                .map(Consignment.Line::lotId)
                .toList());
        return transfers.stream()
                .flatMap(transfer -> transfer.lines().stream()
                        .map(line -> new Planned(
                                line.lotId(),
                                transfer.expectedOn(),
                                Space.of(known.get(line.lotId()), new Amount(line.amount(), line.unit())))))
                .toList();
    }
}
