package nl.stadsmijn.hub.consignment;

import java.time.Instant;
import java.util.Optional;

/** How far a consignment has come. It is over exactly once; every later attempt hears how it ended. */
public sealed interface Journey {

    /** Nothing has left yet, and nothing is held for it. */
    record Planned() implements Journey {}

    record Dispatched(Instant at) implements Journey {}

    /**
     * @param dispatchedAt null if it never left
     * @param reason why it was cancelled or brought back; null otherwise
     */
    record Over(Ending ending, Instant dispatchedAt, Instant at, String reason) implements Journey {}

    /** How it ended. */
    enum Ending {
        RECEIVED,
        BROUGHT_BACK,
        CANCELLED
    }

    /** What can be done with it. */
    enum Act {
        DISPATCH,
        RECEIVE,
        BRING_BACK,
        CANCEL
    }

    /** Why it can't be done now; nothing if it can. */
    default Optional<Refusal> refusal(Act act) {
        return Optional.ofNullable(
                switch (this) {
                    case Planned planned ->
                        switch (act) {
                            case DISPATCH, CANCEL -> null;
                            case RECEIVE, BRING_BACK -> Refusal.NOT_YET_DISPATCHED;
                        };
                    case Dispatched dispatched ->
                        switch (act) {
                            case RECEIVE, BRING_BACK -> null;
                            case DISPATCH, CANCEL -> Refusal.ALREADY_DISPATCHED;
                        };
                    case Over over -> Refusal.already(over.ending());
                });
    }

    /**
     * How it stands when it has been done.
     *
     * @throws IllegalStateException if it can't be done now
     */
    default Journey after(Act act, Instant now, String reason) {
        refusal(act).ifPresent(why -> {
            throw new IllegalStateException(act + " of " + this + ": " + why);
        });
        var left = this instanceof Dispatched dispatched ? dispatched.at() : null;
        return switch (act) {
            case DISPATCH -> new Dispatched(now);
            case RECEIVE -> new Over(Ending.RECEIVED, left, now, null);
            case BRING_BACK -> new Over(Ending.BROUGHT_BACK, left, now, reason);
            case CANCEL -> new Over(Ending.CANCELLED, left, now, reason);
        };
    }
}
