package nl.stadsmijn.inventory.media.file;

/** A file that is not taken, with what was found in it and what would be right. */
public final class UnacceptableFileException extends Exception {

    private final String code;

    /**
     * @param code stable, for programs
     * @param found what was found, and what would be right; for people
     */
    public UnacceptableFileException(String code, String found) {
        this(code, found, null);
    }

    private UnacceptableFileException(String code, String found, Throwable cause) {
        super(found, cause);
        this.code = code;
    }

    public static UnacceptableFileException truncated(String what) {
        return new UnacceptableFileException(
                "TRUNCATED", "This is %s that ends in the middle: send the whole file.".formatted(what));
    }

    public static UnacceptableFileException damaged(String what, String how) {
        return damaged(what, how, null);
    }

    /** @param cause what a decoder said, for the log */
    public static UnacceptableFileException damaged(String what, String how, Throwable cause) {
        return new UnacceptableFileException(
                "DAMAGED",
                "This is %s that is damaged (%s): open it, save it again, and send that.".formatted(what, how),
                cause);
    }

    public String code() {
        return code;
    }
}
