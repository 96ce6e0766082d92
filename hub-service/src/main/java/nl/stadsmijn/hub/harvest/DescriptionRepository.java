package nl.stadsmijn.hub.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is remembered of descriptions, for lots in the ledger and for those that are still to come. */
@ApplicationScoped
public class DescriptionRepository {

    private final Jdbi jdbi;

    DescriptionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void remember(UUID lot, String productType) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO description (lot_id, product_type) VALUES (:lot, :productType)
                        ON CONFLICT (lot_id) DO UPDATE SET product_type = excluded.product_type
                        """)
                .bind("lot", lot)
                .bind("productType", productType)
                .execute());
    }

    /** The product type of a lot; empty as long as nobody has described it. */
    public Optional<String> productType(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT product_type FROM description WHERE lot_id = :lot")
                .bind("lot", lot)
                .mapTo(String.class)
                .findOne());
    }
}
