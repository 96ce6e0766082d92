package nl.stadsmijn.hub.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.StockView;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Counts of lots, without HTTP. */
@ApplicationScoped
public class Counts {

    private final CountService counts;

    Counts(CountService counts) {
        this.counts = counts;
    }

    public StockView count(UUID lot, int pieces, UUID by) {
        return counts.count(
                lot, new CountRequest(Amount.of(pieces, Unit.PIECE), "counted again"), new By("test", by, null));
    }
}
