package nl.stadsmijn.kit.events;

/** A record that is no CloudEvent of ours, or whose data is not what its reader needs: it can't ever be applied. */
public class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String message) {
        super(message);
    }

    UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
