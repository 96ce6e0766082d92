package nl.stadsmijn.inventory.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.balance.Balances;
import nl.stadsmijn.inventory.hazard.Hazards;
import nl.stadsmijn.inventory.survey.InventoryService;

/** Collects what a report is made of. */
@ApplicationScoped
class Reports {

    private final InventoryService inventories;
    private final Balances balances;
    private final ReportRepository facts;
    private final Hazards hazards;
    private final ReportComposer composer;
    private final Clock clock;

    Reports(
            InventoryService inventories,
            Balances balances,
            ReportRepository facts,
            Hazards hazards,
            ReportComposer composer,
            Clock clock) {
        this.inventories = inventories;
        this.balances = balances;
        this.facts = facts;
        this.hazards = hazards;
        this.composer = composer;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such inventory, or the caller may not see its account */
    Report of(UUID inventoryId, String preparedBy, String preparedFor, ReportText text) {
        var account = inventories.account(inventoryId);
        var balance = balances.of(account);
        var subject = new ReportSubject(
                account.donor(),
                account.inventory(),
                balance,
                facts.facts(inventoryId, account.offeredOnly()),
                hazards.found(account),
                preparedBy,
                preparedFor,
                LocalDate.now(clock));
        return composer.compose(subject, text);
    }
}
