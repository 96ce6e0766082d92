package nl.stadsmijn.inventory.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import nl.stadsmijn.inventory.description.LedgerHeard;

/** Keeps the ledger's last word on every lot: an event has the whole state, and the inbox passes on neither what is old nor what was heard before. */
@ApplicationScoped
class StockFollower {

    private final StockRepository stock;

    StockFollower(StockRepository stock) {
        this.stock = stock;
    }

    @Transactional(TxType.MANDATORY)
    void follow(@Observes LedgerHeard heard) {
        var standing = heard.told().as(StockStanding.class);
        stock.keep(standing.afterHarvests(stock.harvestsOf(standing.lotId()), stock.partsOf(standing.lotId())));
    }
}
