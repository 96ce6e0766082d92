package nl.stadsmijn.local;

/**
 * Something on this machine is in the way. The message is one plain sentence that names what, and the remedy; it is meant for the person
 * who started the platform, so it is printed as it is.
 */
public class LocalPlatformException extends RuntimeException {
    public LocalPlatformException(String message) {
        super(message);
    }

    public LocalPlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
