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

    /** @param inPart whether the claim shrinks with it; of a whole it stays */
    void insert(UUID lotId, Amount amount, boolean inPart, String reason, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO withdrawal (id, lot_id, amount, unit, in_part, reason, withdrawn_by)
                        VALUES (:id, :lot, :amount, :unit, :inPart, :reason, :by)
                        """)
                .bind("id", Ids.next())
                .bind("lot", lotId)
                .bind("amount", amount.value())
                .bind("unit", amount.unit())
                .bind("inPart", inPart)
                .bind("reason", reason)
                .bind("by", by)
                .execute());
    }
}
