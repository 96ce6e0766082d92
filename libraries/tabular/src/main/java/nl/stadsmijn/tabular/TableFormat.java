package nl.stadsmijn.tabular;

import java.nio.charset.Charset;
import java.util.List;

/** What the content showed the file to be; worth showing to who sent it, because a wrong encoding is seen by people only. */
public sealed interface TableFormat {

    /** @param delimiter comma, semicolon or tab */
    record Csv(Charset charset, char delimiter) implements TableFormat {}

    /**
     * @param sheet the sheet that is read
     * @param sheets the names of all visible sheets, in their order
     */
    record Xlsx(String sheet, List<String> sheets) implements TableFormat {}
}
