package nl.stadsmijn.ifc;

/**
 * What a file may cost. Files come from outside, so each of these is a bound that an attacker meets and an honest model does not.
 *
 * @param maxBytes most bytes of the unpacked model
 * @param maxZipRatio most unpacked bytes per packed byte, looked at after the first 32 MiB (IFC packs 5 to 40 times)
 * @param maxZipEntries most entries in an archive
 * @param maxStatementBytes most bytes of one statement that is kept; geometry that is skipped is not held, hence not bounded
 * @param maxRetainedBytes most memory for all that is kept of a model; at most 2 GiB
 */
public record IfcLimits(
        long maxBytes, int maxZipRatio, int maxZipEntries, int maxStatementBytes, long maxRetainedBytes) {

    private static final long MIB = 1024 * 1024;

    public IfcLimits {
        if (maxBytes <= 0
                || maxZipRatio <= 0
                || maxZipEntries <= 0
                || maxStatementBytes <= 0
                || maxRetainedBytes <= 0) {
            throw new IllegalArgumentException("every limit must be positive");
        }
        if (maxRetainedBytes > 2048 * MIB) {
            throw new IllegalArgumentException("maxRetainedBytes must be at most 2 GiB");
        }
    }

    /** 2 GiB of model, 16 MiB per statement, and 320 MiB or half the heap, whichever is less, for what is kept. */
    public static IfcLimits defaults() {
        long halfTheHeap = Runtime.getRuntime().maxMemory() / 2;
        return new IfcLimits(2048 * MIB, 250, 64, (int) (16 * MIB), Math.min(320 * MIB, halfTheHeap));
    }
}
