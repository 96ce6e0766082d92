package nl.stadsmijn.hub.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** What goes to the scrap, without HTTP. */
@ApplicationScoped
public class Scrapping {

    private static final Receiver RECEIVER =
            new Receiver("Puinrecycling Rivierenland", "Havenweg 12, Tiel", "OV-2024-118");

    private final DispositionService dispositions;

    Scrapping(DispositionService dispositions) {
        this.dispositions = dispositions;
    }

    /** @return whether it has gone; the owner's wish alone does nothing yet */
    public boolean scrap(UUID lot, int pieces, UUID by) {
        var request = new DispositionRequest(
                Kind.SCRAP, Amount.of(pieces, Unit.PIECE), "rotten", null, null, RECEIVER, "17 01 01", null);
        var outcome = dispositions.dispose(lot, request, new By("test", by, null), false);
        return outcome.disposition().state() == Disposition.State.DONE;
    }
}
