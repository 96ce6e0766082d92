package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OriginShareRepository {

    private final Jdbi jdbi;

    OriginShareRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(UUID lotId, List<OriginShare> shares) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "INSERT INTO origin_share (lot_id, element_id, donor_id, share) VALUES (:lot, :elementId, :donorId, :share)");
            shares.forEach(share -> batch.bind("lot", lotId).bindMethods(share).add());
            batch.execute();
        });
    }

    /** The largest first; a lot that was not made of others is of itself. */
    List<OriginShare> of(Lot lot) {
        var shares = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT element_id, donor_id, share FROM origin_share WHERE lot_id = :lot ORDER BY share DESC, element_id")
                .bind("lot", lot.id())
                .mapTo(OriginShare.class)
                .list());
        return shares.isEmpty() ? List.of(OriginShare.whole(lot)) : shares;
    }
}
