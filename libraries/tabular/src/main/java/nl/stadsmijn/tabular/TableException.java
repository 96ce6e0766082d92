package nl.stadsmijn.tabular;

import java.io.IOException;

/** The file is refused as a whole. Failures of the disk itself stay plain {@link IOException}s. */
public final class TableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    TableException(Refusal refusal) {
        this(refusal, null);
    }

    TableException(Refusal refusal, Throwable cause) {
        super(refusal.problem() + " " + refusal.remedy(), cause);
        this.refusal = refusal;
    }

    static TableException broken(String what) {
        return new TableException(new Refusal.Broken(what, 0));
    }

    static TableException tooLarge(Refusal.TooLarge.Limit limit, long maximum, int row) {
        return new TableException(new Refusal.TooLarge(limit, maximum, row));
    }

    /** Why, and what would be right. */
    public Refusal refusal() {
        return refusal;
    }
}
