package nl.stadsmijn.hub.intake;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a scanner read from a QR code: the address of a passport, of whatever host, or a bare lot id. */
final class Scan {

    private static final Pattern LOT = Pattern.compile(
            "(?:https?://[^\\s/]+/id/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?(?:[?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private Scan() {}

    /** Empty if it is neither. */
    static Optional<UUID> lot(String text) {
        var read = LOT.matcher(text.strip());
        return read.matches() ? Optional.of(UUID.fromString(read.group(1))) : Optional.empty();
    }
}
