package nl.stadsmijn.ifc;

import nl.stadsmijn.ifc.IfcException.Code;

/** Counts what is kept of a model, so that no file can take more memory than {@link IfcLimits#maxRetainedBytes}. */
final class Retention {

    private final long limit;
    private long used;

    Retention(long limit) {
        this.limit = limit;
    }

    void charge(long bytes, long line) throws IfcException {
        used += bytes;
        if (used > limit) {
            throw new IfcException(
                    Code.TOO_LARGE,
                    line,
                    "The model has more descriptions (properties, quantities, relations) than fit in " + limit
                            + " bytes; that was reached on line " + line + ". Send it in parts.");
        }
    }

    long used() {
        return used;
    }
}
