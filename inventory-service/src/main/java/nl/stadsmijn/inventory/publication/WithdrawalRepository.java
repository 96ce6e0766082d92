package nl.stadsmijn.inventory.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class WithdrawalRepository {

    private final Jdbi jdbi;

    WithdrawalRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(UUID lotId, Amount amount, String reason, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO withdrawal (id, lot_id, amount, unit, reason, withdrawn_by)
                        VALUES (:id, :lot, :amount, :unit, :reason, :by)
                        """)
                .bind("id", Ids.next())
                .bind("lot", lotId)
                .bind("amount", amount.value())
                .bind("unit", amount.unit())
                .bind("reason", reason)
                .bind("by", by)
                .execute());
    }
}
