package nl.stadsmijn.inventory.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/**
 * Tries an act out: it is done, with all its checks and all that the database has to say of it, and taken back to a savepoint, with its events. So a
 * dry run is refused exactly if the act would be.
 */
@ApplicationScoped
public class DryRun {

    private final DryRunRepository savepoints;

    DryRun(DryRunRepository savepoints) {
        this.savepoints = savepoints;
    }

    /** @return what the act answers; on a dry run nothing of it is there afterwards, and ids in it are of nothing */
    @Transactional(TxType.MANDATORY)
    public <T> T perform(boolean dryRun, Supplier<T> act) {
        if (!dryRun) {
            return act.get();
        }
        savepoints.begin();
        var answer = act.get();
        savepoints.takeBack();
        return answer;
    }
}
