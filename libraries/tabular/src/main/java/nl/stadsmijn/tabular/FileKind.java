package nl.stadsmijn.tabular;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What kind of file something is, told by its first bytes and never by its name. */
public enum FileKind {
    /** A zip archive; whether it is a workbook is told by what is in it. */
    ZIP("a zip archive without a workbook"),
    /** Anything else that is not known below: to be read as CSV. */
    TEXT("plain text"),
    /** OLE2: an Excel workbook of before 2007, or a newer one that is protected by a password. */
    XLS("an old Excel workbook (.xls) or one with a password"),
    /** A workbook in Excel's binary format. */
    XLSB("a binary Excel workbook (.xlsb)"),
    /** A workbook of LibreOffice and others. */
    ODS("an OpenDocument spreadsheet (.ods)"),
    PDF("a PDF document"),
    /** A building model, packed or not. */
    IFC("a building model (IFC)"),
    GZIP("a gzip archive"),
    IMAGE("a picture"),
    RTF("a text document (RTF)"),
    /** Some programs call a web page {@code .xls}. */
    HTML("a web page"),
    XML("an XML file");

    private final String description;

    FileKind(String description) {
        this.description = description;
    }

    /** What it is, as the rest of a sentence: "a PDF document". */
    public String description() {
        return description;
    }

    /** @param head the first bytes of a file; 512 are enough */
    static FileKind of(byte[] head) {
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return XLS;
        }
        if (begins(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (begins(head, 0x89, 'P', 'N', 'G') || begins(head, 0xFF, 0xD8, 0xFF) || begins(head, 'G', 'I', 'F', '8')) {
            return IMAGE;
        }
        return ofText(new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT));
    }

    private static FileKind ofText(String text) {
        if (text.startsWith("%pdf-")) {
            return PDF;
        }
        if (text.startsWith("iso-10303-21")) {
            return IFC;
        }
        if (text.startsWith("{\\rtf")) {
            return RTF;
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            return HTML;
        }
        return text.startsWith("<?xml") ? XML : TEXT;
    }

    private static boolean begins(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
