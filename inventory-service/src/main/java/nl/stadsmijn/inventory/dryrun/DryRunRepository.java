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

    /** What was written since {@link #begin}, and the locks that were taken for it. */
    void takeBack() {
        jdbi.useHandle(handle -> handle.execute("ROLLBACK TO SAVEPOINT dry_run"));
    }
}
