package nl.stadsmijn.inventory.imports;

import nl.stadsmijn.tabular.Refusal;
import nl.stadsmijn.tabular.TableException;

/** A table that is not imported at all. */
final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Long line;

    /** @param line where in the file, from 1; null if it is about the file as a whole */
    RefusedFileException(String code, String message, Long line) {
        super(message);
        this.code = code;
        this.line = line;
    }

    static RefusedFileException of(TableException refused) {
        var refusal = refused.refusal();
        var row = switch (refusal) {
            case Refusal.Broken broken -> broken.row();
            case Refusal.TooLarge large -> large.row();
            default -> 0;
        };
        return new RefusedFileException(refusal.code().name(), refused.getMessage(), row == 0 ? null : (long) row);
    }

    String code() {
        return code;
    }

    Long line() {
        return line;
    }
}
