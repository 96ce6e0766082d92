package nl.stadsmijn.inventory.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
        var standings = heard.told().stream()
                .map(event -> event.as(StockStanding.class))
                .toList();
        var harvests = stock
                .harvestsOf(standings.stream().map(StockStanding::lotId).toList())
                .stream()
                .collect(Collectors.groupingBy(BookedHarvest::lotId));
        stock.keep(standings.stream()
                .map(standing -> afterHarvests(standing, harvests.getOrDefault(standing.lotId(), List.of())))
                .toList());
    }

    private static StockStanding afterHarvests(StockStanding standing, List<BookedHarvest> harvests) {
        return standing.afterHarvests(
                harvests.stream().map(BookedHarvest::id).collect(Collectors.toSet()),
                harvests.stream()
                        .map(BookedHarvest::partId)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
