package nl.stadsmijn.hub.stock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.hub.reconciliation.RecomputationRepository;

/** Recomputes everything that is kept from what it stands for, by the statements of the reconciliation. There must never be a difference. */
@ApplicationScoped
public class LedgerAudit {

    private final RecomputationRepository recomputation;

    LedgerAudit(RecomputationRepository recomputation) {
        this.recomputation = recomputation;
    }

    /** @throws AssertionError naming what does not fit */
    public void check() {
        assertThat(recomputation.all())
                .as("what is kept and is not what it stands for")
                .isEmpty();
    }
}
