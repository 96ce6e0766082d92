package nl.stadsmijn.hub.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.consignment.ReceiptRequest;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Transfers of whole lots, without HTTP. */
@ApplicationScoped
public class Transfers {

    private final TransferService transfers;
    private final TransferReceipts receipts;
    private final Clock clock;

    Transfers(TransferService transfers, TransferReceipts receipts, Clock clock) {
        this.transfers = transfers;
        this.receipts = receipts;
        this.clock = clock;
    }

    public UUID plan(UUID lot, UUID hub, UUID operator) {
        var line = new TransferRequest.Line(lot, null);
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return transfers
                .plan(new TransferRequest(hub, tomorrow, null, null, List.of(line)), by(operator))
                .id();
    }

    public UUID dispatch(UUID transfer, UUID operator) {
        return transfers.dispatch(transfer, by(operator)).id();
    }

    public UUID receive(UUID transfer, UUID lot, int counted, UUID operator) {
        var line = new ReceiptRequest.Line(lot, Amount.of(counted, Unit.PIECE), "counted on arrival");
        return receipts.receive(transfer, new ReceiptRequest(List.of(line)), by(operator))
                .id();
    }

    private static By by(UUID operator) {
        return new By("test", operator, null);
    }
}
