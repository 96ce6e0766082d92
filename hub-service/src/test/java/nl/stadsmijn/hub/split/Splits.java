package nl.stadsmijn.hub.split;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Splits, without HTTP. */
@ApplicationScoped
public class Splits {

    private final SplitService splits;

    Splits(SplitService splits) {
        this.splits = splits;
    }

    /** @return the part */
    public UUID split(UUID lot, UUID holder, int pieces) {
        var part = new SplitRequest.Part(Amount.of(pieces, Unit.PIECE), "set apart");
        return splits.split(lot, new SplitRequest(List.of(part)), new By("test", holder, null))
                .parts()
                .getFirst()
                .lotId();
    }
}
