package nl.stadsmijn.inventory.media.pdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;

/**
 * Looks through a PDF document for what does something when it is opened. It reads every byte, and unpacks whatever in it can be unpacked, and holds none
 * of it: a parser would have to keep the document in memory, and a hostile one makes that as large as it likes.
 */
public final class PdfCheck {

    private static final String WHAT = "a PDF document";
    private static final String END = "%%EOF";
    private static final int TAIL = 2048;
    private static final long MOST_UNPACKED = 512L << 20;
    private static final int BUFFER = 1 << 13;

    /** What a look at something that may be packed counts for: by chance one of 2,000 places looks so, on purpose each does. */
    private static final int LOOK = 1 << 12;

    /** What is acted on wherever it stands. */
    private static final Map<String, String> ACTIVE = Map.of(
            "JavaScript", "a program (JavaScript)",
            "SubmitForm", "a form that sends itself",
            "ImportData", "a form that loads data",
            "EmbeddedFiles", "attached files",
            "FileAttachment", "an attached file",
            "RichMedia", "a film or program (RichMedia)");

    /** What is an ordinary word too, and acted on as the kind of an action only. */
    private static final Map<String, String> ACTIVE_AS_ACTION =
            Map.of("Launch", "an action that starts a program", "GoToE", "a link into an attached file");

    private final Path path;
    private final byte[] packed = new byte[BUFFER];
    private final byte[] plain = new byte[BUFFER];
    private long unpacked;
    private boolean pages;
    private String active;
    private boolean encrypted;

    private PdfCheck(Path path) {
        this.path = path;
    }

    /** @throws UnacceptableFileException if it is not whole, encrypted, active, or more than a document */
    public static void check(Path path) throws IOException, UnacceptableFileException {
        var check = new PdfCheck(path);
        check.checkEnd();
        check.readAll();
        check.judge();
    }

    private void checkEnd() throws IOException, UnacceptableFileException {
        var tail = new byte[(int) Math.min(TAIL, Files.size(path))];
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - tail.length);
            file.readFully(tail);
        }
        var text = new String(tail, StandardCharsets.ISO_8859_1);
        var end = text.lastIndexOf(END);
        if (end < 0 || text.lastIndexOf("startxref", end) < 0) {
            throw UnacceptableFileException.truncated(WHAT);
        }
        if (!text.substring(end + END.length()).replace('\0', ' ').isBlank()) {
            throw new UnacceptableFileException(
                    "MORE_THAN_A_PDF", "This is a PDF document with something behind its end: print it to PDF again.");
        }
    }

    /** Only in the document itself, not in what is packed in it, it is said to be encrypted (ISO 32000-2, 7.5.8.2 and 7.6.2). */
    private void readAll() throws IOException, UnacceptableFileException {
        var contents = new Contents();
        var names = new PdfNames(name -> {
            contents.found(name);
            encrypted |= name.equals("Encrypt");
        });
        var inflater = new Inflater();
        try (var in = new BufferedInputStream(Files.newInputStream(path));
                var again = new RandomAccessFile(path.toFile(), "r")) {
            var before = 0;
            var position = 0L;
            for (var b = in.read(); b >= 0; b = in.read(), position++) {
                names.accept((byte) b);
                if (canBePacked(before, b)) {
                    again.seek(position - 1);
                    unpack(again, inflater);
                }
                before = b;
            }
            names.end();
        } finally {
            inflater.end();
        }
    }

    /** Whether these two bytes can begin something packed (RFC 1950, 2.2: deflate, no dictionary). */
    private static boolean canBePacked(int first, int second) {
        return (first & 0x8f) == 8 && (second & 0x20) == 0 && (first << 8 | second) % 31 == 0;
    }

    /** Reads what is packed from here on; it tells itself where it ends, or that it wasn't packed. */
    private void unpack(RandomAccessFile from, Inflater inflater) throws IOException, UnacceptableFileException {
        var contents = new Contents();
        var names = new PdfNames(contents::found);
        inflater.reset();
        count(LOOK);
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    var count = from.read(packed);
                    if (count < 0) {
                        break;
                    }
                    inflater.setInput(packed, 0, count);
                }
                var count = inflater.inflate(plain);
                count(count);
                for (int i = 0; i < count; i++) {
                    names.accept(plain[i]);
                }
            }
        } catch (DataFormatException ended) {
            // by chance it looked packed, or it is damaged from here on: no reader gets more out of it
        }
        names.end();
    }

    private void count(int bytes) throws UnacceptableFileException {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED) {
            throw new UnacceptableFileException(
                    "TOO_LARGE_UNPACKED",
                    "This is a PDF document that unpacks to more than 512 MB, or seems to: print it to PDF again, in parts.");
        }
    }

    private void judge() throws UnacceptableFileException {
        if (encrypted) {
            throw new UnacceptableFileException(
                    "ENCRYPTED",
                    "This is a PDF document that is encrypted, with or without a password to open it: save it without.");
        }
        if (active != null) {
            throw new UnacceptableFileException(
                    "ACTIVE_CONTENT", "This is a PDF document with %s in it: print it to PDF again.".formatted(active));
        }
        if (!pages) {
            throw UnacceptableFileException.damaged(WHAT, "it has no pages");
        }
    }

    /** What names tell that follow one another. */
    private final class Contents {

        private String before = "";

        private void found(String name) {
            if (ACTIVE.containsKey(name)) {
                active = ACTIVE.get(name);
            } else if (before.equals("S") && ACTIVE_AS_ACTION.containsKey(name)) {
                active = ACTIVE_AS_ACTION.get(name);
            } else if (before.equals("Type") && name.equals("Page")) {
                pages = true;
            }
            before = name;
        }
    }
}
