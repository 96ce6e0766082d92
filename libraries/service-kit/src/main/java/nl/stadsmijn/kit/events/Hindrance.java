package nl.stadsmijn.kit.events;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells what fails now and works later from what fails each time. */
final class Hindrance {

    /**
     * PostgreSQL's error codes (documentation, appendix A): 08 connection, 53 no resources, 57P operator's shutdown; 40001 serialization, 40P01
     * deadlock, 55P03 lock not available, 57014 statement cancelled, 25006 read-only (the server was just made a standby).
     */
    private static final List<String> PASSING = List.of("08", "53", "57P", "40001", "40P01", "55P03", "57014", "25006");

    private Hindrance() {}

    /** True if the same work can succeed later without a change to it: the connection, a lock, or the server was the matter. */
    static boolean isPassing(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (next instanceof SQLException database && isPassing(database)) {
                return true;
            }
            if (seen.add(next)) {
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                open.addAll(List.of(next.getSuppressed()));
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || (state != null && PASSING.stream().anyMatch(state::startsWith))
                || failure.getCause() instanceof TimeoutException; // the pool had no connection left in time
    }
}
