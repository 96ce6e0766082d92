package nl.stadsmijn.inventory.table;

import java.util.List;
import java.util.stream.Stream;

/** The columns with what became of a row, in a table that goes back to who sent it; sent again, they are passed over. */
public final class ImportRemarks {

    private static final List<String> NL = List.of("Uitkomst", "Meldingen");
    private static final List<String> EN = List.of("Outcome", "Remarks");

    private ImportRemarks() {}

    /** In English, as what stands below them is: a column is in one language. */
    public static List<String> headings() {
        return EN;
    }

    /** Also those in Dutch of workbooks that were given out before. */
    static String[] known() {
        return Stream.concat(NL.stream(), EN.stream()).toArray(String[]::new);
    }
}
