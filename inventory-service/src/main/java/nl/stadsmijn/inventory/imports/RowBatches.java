package nl.stadsmijn.inventory.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.inventory.table.TableTemplate;
import nl.stadsmijn.tabular.Row;

/** Cuts the rows of a table into batches, in their order. */
final class RowBatches {

    private final Iterator<Row> left;
    private final int most;

    RowBatches(Iterator<Row> rows, int most) {
        this.left = rows;
        this.most = most;
    }

    /** @param passedOver how many rows of the template itself stood among them */
    record Batch(List<Row> rows, int passedOver) {}

    /** Empty when all have been read. */
    Optional<Batch> next() {
        var rows = new ArrayList<Row>(most);
        var passedOver = 0;
        while (rows.size() < most && left.hasNext()) {
            var row = left.next();
            if (TableTemplate.isOwn(row)) {
                passedOver++;
            } else {
                rows.add(row);
            }
        }
        return rows.isEmpty() && passedOver == 0 ? Optional.empty() : Optional.of(new Batch(rows, passedOver));
    }
}
