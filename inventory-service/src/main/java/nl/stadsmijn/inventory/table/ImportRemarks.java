package nl.stadsmijn.inventory.table;

import java.util.List;
import java.util.stream.Stream;

/** The columns with what became of a row, in a table that goes back to who sent it; sent again, they are passed over. */
public final class ImportRemarks {

    private static final List<String> NL = List.of("Uitkomst", "Meldingen");
    private static final List<String> EN = List.of("Outcome", "Remarks");

    private ImportRemarks() {}

    /** @param language of the headings; Dutch for all but "en" */
    public static List<String> headings(String language) {
        return language.equals("en") ? EN : NL;
    }

    static String[] headings() {
        return Stream.concat(NL.stream(), EN.stream()).toArray(String[]::new);
    }
}
