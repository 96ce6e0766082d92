package nl.stadsmijn.hub.intake;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of an intake, written or scanned.
 *
 * @param line null if what was scanned names no lot
 * @param scan what the scanner read; null for a written line
 */
record Entry(IntakeRequest.Line line, String scan) {

    /** Written lines first, in the order in which they were sent. */
    static List<Entry> of(IntakeRequest request) {
        return Stream.concat(
                        request.lines().stream().map(line -> new Entry(line, null)),
                        request.scans().stream().map(Entry::scanned))
                .toList();
    }

    private static Entry scanned(String scan) {
        return new Entry(Scan.lot(scan).map(IntakeRequest.Line::of).orElse(null), scan);
    }
}
