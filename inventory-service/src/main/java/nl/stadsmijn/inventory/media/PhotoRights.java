package nl.stadsmijn.inventory.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Standings;
import nl.stadsmijn.inventory.donor.DonorService;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.problem.Problem;

/**
 * Who may show what a lot looks like: whoever has it in hand, the people of the donor whose element it is as long as its inventory is open, and its owner.
 */
@ApplicationScoped
class PhotoRights {

    private final LotRepository lots;
    private final Standings standings;
    private final DonorService donors;
    private final InventoryService inventories;

    PhotoRights(LotRepository lots, Standings standings, DonorService donors, InventoryService inventories) {
        this.lots = lots;
        this.standings = standings;
        this.donors = donors;
        this.inventories = inventories;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for others than these; 409 for a donor's people if its inventory is closed */
    void require(UUID lotId) {
        var lot = lots.find(lotId).orElseThrow(Problem::notFound);
        if (isElementOfMine(lot)) {
            InventoryService.require(inventories.mine(lot.inventoryId()), Status.Act.REVISE);
        } else if (standings.of(lot).isNone()) {
            throw Problem.notFound();
        }
    }

    private boolean isElementOfMine(Lot lot) {
        return lot.inventoryId() != null
                && donors.callerWorksOnDonors()
                && donors.mineIfAny(lot.donor().donorId()).isPresent();
    }
}
