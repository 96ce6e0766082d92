package nl.stadsmijn.hub.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.consignment.Consignment;
import nl.stadsmijn.hub.consignment.ConsignmentRepository;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.occupancy.Arrivals;
import nl.stadsmijn.hub.occupancy.Departures;
import nl.stadsmijn.hub.occupancy.Leaving;
import nl.stadsmijn.hub.occupancy.Planned;
import nl.stadsmijn.hub.room.Rooms;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;

/** What transfers bring to a hub, and take from it, for the forecast of its room. */
@ApplicationScoped
class TransferTraffic implements Arrivals, Departures {

    private final ConsignmentRepository consignments;
    private final Descriptions descriptions;
    private final Rooms rooms;

    TransferTraffic(ConsignmentRepository consignments, Descriptions descriptions, Rooms rooms) {
        this.consignments = consignments;
        this.descriptions = descriptions;
        this.rooms = rooms;
    }

    @Override
    public List<Planned> arrivals(UUID hub, LocalDate before) {
        var transfers = consignments.expectedAt(hub, before);
        var lots = transfers.stream()
                .flatMap(transfer -> transfer.lines().stream())
                .map(Consignment.Line::lotId)
                .toList();
        var known = descriptions.known(lots);
        var measured = rooms.measured(lots);
        return transfers.stream()
                .flatMap(transfer -> transfer.lines().stream()
                        .map(line -> new Planned(line.lotId(), transfer.expectedOn(), takes(line, measured, known))))
                .toList();
    }

    @Override
    public List<Leaving> departures(UUID hub, LocalDate before) {
        return consignments.leaving(hub, before).stream()
                .flatMap(transfer -> transfer.lines().stream()
                        .map(line -> new Leaving(line.lotId(), transfer.expectedOn(), line.amount())))
                .toList();
    }

    /** As the door will judge it: what somebody said of it, and else what its description says. */
    private static Space takes(
            Consignment.Line line, Map<UUID, Rooms.Measured> measured, Map<UUID, Description> known) {
        var described = Space.of(known.get(line.lotId()), new Amount(line.amount(), line.unit()));
        var kept = measured.get(line.lotId());
        return (kept == null ? described : kept.takes(line.amount(), described)).whole();
    }
}
