package nl.stadsmijn.local;

import java.time.Duration;
import java.util.Optional;

/**
 * How one part is.
 *
 * @param memory of the process and its children, proportional set size in kB; empty when it doesn't run or the system doesn't tell
 * @param processorTime that the process and its children have taken since they were started; empty likewise
 */
public record Status(
        Part part, State state, int port, Optional<Long> pid, Optional<Long> memory, Optional<Duration> processorTime) {

    /** What can be said of a part. */
    public enum State {
        /** Runs and answers. */
        UP,
        /** Runs, but does not answer as it should: it still starts, or something that it needs is away. */
        UNHEALTHY,
        /** Was started, was not stopped, and runs no more. */
        DIED,
        /** Not started. */
        DOWN
    }
}
