package nl.stadsmijn.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** One way through the rows of a table, blank ones included. */
interface RawRows extends Closeable {

    /** @return empty after the last row */
    Optional<RawRow> next() throws IOException;
}
