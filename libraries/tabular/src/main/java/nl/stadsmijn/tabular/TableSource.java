package nl.stadsmijn.tabular;

import java.io.Closeable;
import java.io.IOException;

/** A file whose rows can be gone through, more than once. */
interface TableSource extends Closeable {

    TableFormat format();

    /** How the file counts days, where it has them as numbers. */
    ExcelDates dates();

    RawRows rows() throws IOException;
}
