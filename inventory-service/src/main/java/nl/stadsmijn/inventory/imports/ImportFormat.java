package nl.stadsmijn.inventory.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A kind of file that elements can be imported from. */
public enum ImportFormat {
    IFC("application/x-step"),
    IFCZIP("application/zip");

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param type a media type without parameters */
    static Optional<ImportFormat> of(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(type))
                .findFirst();
    }

    /** What the first bytes already tell. @return why this can't be such a file; empty if it can */
    Optional<String> refusal(byte[] start) {
        var zipped = start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        var step = new String(start, StandardCharsets.ISO_8859_1).contains("ISO-10303-21");
        return switch (this) {
            case IFC ->
                step
                        ? Optional.empty()
                        : Optional.of(
                                zipped
                                        ? "This is a zip archive: send it as application/zip."
                                        : "This is no IFC file, whatever it is named: one begins with 'ISO-10303-21;'.");
            case IFCZIP ->
                zipped
                        ? Optional.empty()
                        : Optional.of(
                                step
                                        ? "This is an .ifc file that is not zipped: send it as application/x-step."
                                        : "This is no zip archive, whatever it is named.");
        };
    }
}
