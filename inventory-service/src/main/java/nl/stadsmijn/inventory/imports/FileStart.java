package nl.stadsmijn.inventory.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the first bytes of a file show it to be, whatever it is called. */
enum FileStart {
    IFC("an IFC file", Set.of(ImportFormat.IFC)),
    /** A zip archive whose first entry is a model. */
    ZIP_OF_IFC("a zip archive with an IFC file", Set.of(ImportFormat.IFCZIP)),
    /** A zip archive whose first entry is one of those of workbooks. */
    ZIP_OF_WORKBOOK("an Excel workbook", Set.of(ImportFormat.XLSX)),
    /** Its first entry does not tell. */
    ZIP("a zip archive", Set.of(ImportFormat.XLSX, ImportFormat.IFCZIP)),
    EMPTY("empty", Set.of()),
    BINARY("neither text nor an archive", Set.of()),
    /** UTF-16 is full of zeros, and text. */
    TEXT("plain text", Set.of(ImportFormat.CSV));

    private static final int NAME_LENGTH = 26;
    private static final int NAME = 30;
    private static final Set<String> WORKBOOK = Set.of("[content_types].xml");

    private final String description;
    private final Set<ImportFormat> formats;

    FileStart(String description, Set<ImportFormat> formats) {
        this.description = description;
        this.formats = formats;
    }

    static FileStart of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4")) {
            return ofArchive(start, text);
        }
        if (text.contains("ISO-10303-21")) {
            return IFC;
        }
        var utf16 = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        var magic = Stream.of("%PDF-", "\u00D0\u00CF\u0011\u00E0", "\u0089PNG", "\u00FF\u00D8\u00FF", "\u001F\u008B")
                .anyMatch(text::startsWith);
        return magic || text.indexOf('\0') >= 0 && !utf16 ? BINARY : TEXT;
    }

    private static FileStart ofArchive(byte[] start, String text) {
        if (start.length < NAME) {
            return ZIP;
        }
        var length = (start[NAME_LENGTH] & 0xFF) | (start[NAME_LENGTH + 1] & 0xFF) << 8;
        var name = text.substring(NAME, Math.min(NAME + length, text.length())).toLowerCase(Locale.ROOT);
        if (name.endsWith(".ifc")) {
            return ZIP_OF_IFC;
        }
        var workbook = WORKBOOK.contains(name)
                || Stream.of("xl/", "_rels/", "docprops/").anyMatch(name::startsWith);
        return workbook ? ZIP_OF_WORKBOOK : ZIP;
    }

    boolean couldBe(ImportFormat format) {
        return formats.contains(format);
    }

    String description() {
        return description;
    }

    /** The only format that it can be; empty if there is none, or more than one. */
    Optional<ImportFormat> format() {
        return formats.size() == 1 ? formats.stream().findFirst() : Optional.empty();
    }
}
