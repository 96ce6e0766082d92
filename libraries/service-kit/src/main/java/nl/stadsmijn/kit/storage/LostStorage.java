package nl.stadsmijn.kit.storage;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;

/** Tells that the database was away, or went away half-way, from a fault of ours. */
public final class LostStorage {

    /** Connection exceptions; source: PostgreSQL, appendix A "Error Codes", as are the others. */
    private static final String CONNECTION_CLASS = "08";

    /** It is shutting down, was killed, is not up yet; or has no connection left. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private LostStorage() {}

    /** Whether this, or what caused it, is that there was no database to talk to. */
    public static boolean isCauseOf(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        Stream.ofNullable(failure).forEach(open::add);
        while (!open.isEmpty()) {
            var one = open.pop();
            if (isLost(one)) {
                return true;
            }
            Stream.concat(Stream.ofNullable(one.getCause()), Stream.of(one.getSuppressed()))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }

    private static boolean isLost(Throwable one) {
        return one instanceof ConnectionException || one instanceof SQLException sql && isLost(sql.getSQLState());
    }

    private static boolean isLost(String state) {
        return state != null && (state.startsWith(CONNECTION_CLASS) || AWAY.contains(state));
    }
}
