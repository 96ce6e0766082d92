package nl.stadsmijn.tabular;

/**
 * What a file may cost. Files come from outside, so each of these is a bound that an attacker meets and an honest table does not. Together
 * they bound the memory: a row is held as a whole, the table never is.
 *
 * @param maxBytes most bytes of the file as sent
 * @param maxUnpackedBytes most bytes that one part of a workbook may unpack to
 * @param maxZipRatio most unpacked bytes per byte of the file, looked at after the first 32 MiB (workbooks pack 5 to 60 times)
 * @param maxZipEntries most entries in a workbook's archive
 * @param maxRows the last row number that is read
 * @param maxColumns the last column in which anything may stand
 * @param maxCellCharacters most characters in a cell
 * @param maxRowCharacters most characters in all cells of a row together
 */
public record TableLimits(
        long maxBytes,
        long maxUnpackedBytes,
        int maxZipRatio,
        int maxZipEntries,
        int maxRows,
        int maxColumns,
        int maxCellCharacters,
        int maxRowCharacters) {

    private static final long MIB = 1024 * 1024;

    public TableLimits {
        if (maxBytes <= 0
                || maxUnpackedBytes <= 0
                || maxZipRatio <= 0
                || maxZipEntries <= 0
                || maxRows <= 0
                || maxColumns <= 0
                || maxCellCharacters <= 0
                || maxRowCharacters <= 0) {
            throw new IllegalArgumentException("every limit must be positive");
        }
    }

    /** 256 MiB as sent, 1 GiB unpacked; rows and characters in a cell as many as Excel has; 1,000 columns; 1 Mi characters in a row. */
    public static TableLimits defaults() {
        return new TableLimits(256 * MIB, 1024 * MIB, 250, 5_000, 1_048_576, 1_000, 32_767, 1_048_576);
    }
}
