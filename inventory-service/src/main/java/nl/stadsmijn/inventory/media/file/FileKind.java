package nl.stadsmijn.inventory.media.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its first bytes, whatever it is named or said to be: what we take, and what people send instead. */
public enum FileKind {
    JPEG("image/jpeg", "a JPEG image", null),
    PNG("image/png", "a PNG image", null),
    WEBP("image/webp", "a WebP image", null),
    PDF("application/pdf", "a PDF document", null),
    HEIC(
            null,
            "a HEIC photo, as telephones make them",
            "set the camera to JPEG ('most compatible'), or export it as JPEG"),
    GIF(null, "a GIF image", "export it as PNG"),
    TIFF(null, "a TIFF image", "export it as JPEG"),
    BMP(null, "a BMP image", "export it as PNG"),
    SVG(null, "an SVG drawing", "export it as PNG or PDF"),
    HTML(null, "a web page", "print it to PDF"),
    XML(null, "an XML text", "print it to PDF"),
    ZIP(null, "a zip archive or an office document", "unpack it, or print the document to PDF"),
    VIDEO(null, "a video", "take a still picture from it"),
    EMPTY(null, "an empty file", "send the file itself as the body"),
    UNKNOWN(null, "a file of another kind", "export it as one of them");

    /** How many of the first bytes {@link #of} wants to see. */
    public static final int START = 1024;

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final String mediaType;
    private final String name;
    private final String advice;

    FileKind(String mediaType, String name, String advice) {
        this.mediaType = mediaType;
        this.name = name;
        this.advice = advice;
    }

    /** The media type of what we take; empty for what we don't. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** For a sentence that begins with "This is". */
    public String named() {
        return name;
    }

    /** What to do with a file that we don't take; null for what we take. */
    public String advice() {
        return advice;
    }

    /** @param start the first {@link #START} bytes, or all if there are fewer */
    public static FileKind of(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.isEmpty()) {
            return EMPTY;
        }
        return binary(text).or(() -> markup(text)).orElse(UNKNOWN);
    }

    private static Optional<FileKind> binary(String text) {
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        } else if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        } else if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        } else if (text.startsWith("GIF8")) {
            return Optional.of(GIF);
        } else if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        } else if (text.startsWith("BM")) {
            return Optional.of(BMP);
        } else if (text.startsWith("PK\u0003\u0004")) {
            return Optional.of(ZIP);
        } else if (text.startsWith("ftyp", 4)) {
            return Optional.of(
                    text.substring(8).matches("(?s)(hei[cfmsx]|hev[cx]|mif1|msf1|avi[fs]).*") ? HEIC : VIDEO);
        }
        return Optional.empty();
    }

    private static Optional<FileKind> markup(String text) {
        var start = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return Optional.empty();
        } else if (start.contains("<svg")) {
            return Optional.of(SVG);
        } else if (start.contains("<html") || start.startsWith("<!doctype html") || start.contains("<script")) {
            return Optional.of(HTML);
        }
        return Optional.of(XML);
    }
}
