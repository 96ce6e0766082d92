package nl.stadsmijn.inventory.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.inventory.trace.TraceRepository;

/** Draws up the account of an inventory, of what is known at that moment. */
@ApplicationScoped
public class Balances {

    private final BalanceRepository facts;
    private final TraceRepository trace;

    Balances(BalanceRepository facts, TraceRepository trace) {
        this.facts = facts;
        this.trace = trace;
    }

    /** For a caller who may see the inventory's account. */
    @Transactional
    public MaterialBalance of(Inventory inventory) {
        return MaterialBalance.of(
                facts.elements(inventory.id()),
                trace.ofInventory(inventory.id()),
                facts.carried(inventory.id()),
                inventory.status() == Status.CLOSED);
    }
}
