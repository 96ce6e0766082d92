package nl.stadsmijn.hub.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.admission.Admissions;
import nl.stadsmijn.hub.admission.Candidate;
import nl.stadsmijn.hub.admission.Door;
import nl.stadsmijn.hub.admission.Verdict;
import nl.stadsmijn.hub.announcement.Expected;
import nl.stadsmijn.hub.consignment.Consignment;
import nl.stadsmijn.hub.consignment.ConsignmentRepository;
import nl.stadsmijn.hub.consignment.Counted;
import nl.stadsmijn.hub.consignment.Journey;
import nl.stadsmijn.hub.consignment.OnTheWay;
import nl.stadsmijn.hub.consignment.ReceiptRequest;
import nl.stadsmijn.hub.deadline.Takeovers;
import nl.stadsmijn.hub.harvest.DescriptionRepository;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Amount;

/** Receives transfers at their hub. */
@ApplicationScoped
class TransferReceipts {

    private final Admissions admissions;
    private final Postings postings;
    private final DescriptionRepository descriptions;
    private final ConsignmentRepository consignments;
    private final Expected expected;
    private final Takeovers takeovers;
    private final Clock clock;

    TransferReceipts(
            Admissions admissions,
            Postings postings,
            DescriptionRepository descriptions,
            ConsignmentRepository consignments,
            Expected expected,
            Takeovers takeovers,
            Clock clock) {
        this.admissions = admissions;
        this.postings = postings;
        this.descriptions = descriptions;
        this.consignments = consignments;
        this.expected = expected;
        this.takeovers = takeovers;
        this.clock = clock;
    }

    /**
     * Takes in what arrived. Locks the hub first, as everybody does who takes lots in, then the transfer, then the lots.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403; 409 if it is not on its way, or the hub has no room for it any more; 422 for what can't be meant
     */
    @Transactional
    Consignment receive(UUID id, ReceiptRequest receipt, By by) {
        var planned = find(id, by);
        var hub = admissions.lock(planned.to().id());
        var transfer = consignments.lock(Consignment.Kind.TRANSFER, id).orElseThrow(Problem::notFound);
        transfer.mayByReceiver(Journey.Act.RECEIVE, by.organisation());
        var lines = Counted.lines(transfer, receipt);
        var posting = postings.open(by, transfer.sentLots());
        var door = admissions.open(
                hub, planned.lines().stream().map(Consignment.Line::lotId).toList());
        admit(door, lines);
        lines.forEach(line -> book(posting, transfer, line, door.hub()));
        admissions.close(door);
        expected.arrived(planned.to().id(), null, arrived(lines));
        postings.post(posting);
        takeovers.tell(
                hub,
                lines.stream()
                        .map(line -> posting.books().lot(line.sentLotId()))
                        .toList());
        var received = transfer.with(transfer.journey().after(Journey.Act.RECEIVE, clock.instant(), null), lines);
        consignments.update(received);
        return received;
    }

    private static Map<UUID, Expected.Came> arrived(List<Consignment.Line> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        Consignment.Line::sentLotId, line -> new Expected.Came(line.sentLotId(), line.amount())));
    }

    private Consignment find(UUID id, By by) {
        var transfer = consignments.find(Consignment.Kind.TRANSFER, id).orElseThrow(Problem::notFound);
        transfer.mayByReceiver(Journey.Act.RECEIVE, by.organisation());
        return transfer;
    }

    /** A part that left is what the whole is; nobody may have described it yet. */
    private static void admit(Door door, List<Consignment.Line> lines) {
        var verdicts = new ArrayList<Verdict>();
        for (var line : lines) {
            var verdict = door.judge(
                    new Candidate(line.lotId(), new Amount(line.received(), line.unit()), null, null, line.amount()));
            if (verdict.isAccepted()) {
                door.let(verdict, line.sentLotId());
            }
            verdicts.add(verdict);
        }
        HubDoor.refuseUnless(verdicts);
    }

    private void book(Posting posting, Consignment transfer, Consignment.Line line, Hub hub) {
        var way = new OnTheWay(posting, transfer.id());
        way.count(line);
        var lot = posting.books().lot(line.sentLotId());
        way.arrive(lot.id(), custody(lot, line.lotId(), transfer, hub), null);
    }

    private Custody custody(Lot lot, UUID described, Consignment transfer, Hub hub) {
        var before = lot.custody().storage();
        var term = before == null
                ? hub.term(LocalDate.now(clock), descriptions.storedAs(described))
                : hub.takingOver(before);
        return new Custody(transfer.to(), lot.custody().ownerId(), hub.operatorId(), term);
    }
}
