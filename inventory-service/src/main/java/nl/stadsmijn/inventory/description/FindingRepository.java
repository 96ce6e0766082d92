package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class FindingRepository {

    private final Jdbi jdbi;

    FindingRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was said of these lots; a lot of which nothing was is left out. */
    Map<UUID, Finding.Said> of(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT lot_id, inspection_id, disposition_id FROM finding_said WHERE lot_id = ANY(:lots)")
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> Map.entry(
                        row.getObject("lot_id", UUID.class),
                        new Finding.Said(
                                row.getObject("inspection_id", UUID.class),
                                row.getObject("disposition_id", UUID.class))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void keep(UUID lot, Finding.Said said) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO finding_said (lot_id, inspection_id, disposition_id) VALUES (:lot, :inspection, :disposition)
                        ON CONFLICT (lot_id) DO UPDATE SET inspection_id = excluded.inspection_id, disposition_id = excluded.disposition_id
                        """)
                .bind("lot", lot)
                .bind("inspection", said.inspectionId())
                .bind("disposition", said.dispositionId())
                .execute());
    }
}
