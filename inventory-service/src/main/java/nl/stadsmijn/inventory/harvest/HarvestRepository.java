package nl.stadsmijn.inventory.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Harvest;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class HarvestRepository {

    private final Jdbi jdbi;

    HarvestRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(UUID lotId, Harvest harvest, String reportedBy) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO harvest (id, lot_id, part_id, harvested, lost, found, unit, reason, method, harvested_on, reported_by)
                        VALUES (:id, :lotId, :partId, :harvested, :lost, :found, :unit, :reason, :method, :on, :reportedBy)
                        """)
                .bind("id", harvest.harvestId())
                .bind("lotId", lotId)
                .bind("partId", harvest.lotId())
                .bind("harvested", harvest.harvested().value())
                .bind("lost", harvest.lost().value())
                .bind("found", harvest.found().value())
                .bind("unit", harvest.harvested().unit())
                .bind("reason", harvest.reason())
                .bind("method", harvest.method())
                .bind("on", harvest.on())
                .bind("reportedBy", reportedBy)
                .execute());
    }
}
