package nl.stadsmijn.inventory.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.inventory.trace.TraceRepository;

/** Draws up the account of an inventory, of what is known at that moment. */
@ApplicationScoped
public class Balances {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 1000;

    private final BalanceRepository facts;
    private final TraceRepository trace;

    Balances(BalanceRepository facts, TraceRepository trace) {
        this.facts = facts;
        this.trace = trace;
    }

    /** For a caller who may see the inventory's account. */
    @Transactional
    public MaterialBalance of(InventoryService.Account account) {
        var inventory = account.inventory();
        var tally = new BalanceTally(facts.carried(inventory.id()), inventory.status() == Status.CLOSED);
        var after = BEFORE_ALL;
        List<ElementFacts> batch;
        do {
            batch = facts.elements(inventory.id(), account.offeredOnly(), after, BATCH);
            tally.add(batch, trace.of(batch.stream().map(ElementFacts::id).toList()));
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == BATCH);
        return tally.balance();
    }
}
