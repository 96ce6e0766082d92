package nl.stadsmijn.inventory.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DryRunRepository {

    private final Jdbi jdbi;

    DryRunRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void begin() {
        jdbi.useHandle(handle -> handle.execute("SAVEPOINT dry_run"));
    }

    /** What was written since {@link #begin}; what was locked stays locked until the transaction ends. */
    void takeBack() {
        jdbi.useHandle(handle -> handle.execute("ROLLBACK TO SAVEPOINT dry_run"));
    }
}
