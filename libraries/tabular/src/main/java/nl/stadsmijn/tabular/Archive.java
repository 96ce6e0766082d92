package nl.stadsmijn.tabular;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip archive that a workbook is, taken as hostile. Names in it are looked up, never used as paths. */
final class Archive implements Closeable {

    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;

    /** Bytes of the directory per entry: 46 and its name, which is short in workbooks. */
    private static final int DIRECTORY_PER_ENTRY = 256;

    private static final int BUFFER = 1 << 15;
    private static final int MARK = 3;

    private final ZipFile zip;
    private final long size;
    private final TableLimits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Archive(ZipFile zip, long size, TableLimits limits) {
        this.zip = zip;
        this.size = size;
        this.limits = limits;
        zip.stream().forEach(entry -> entries.put(key(entry.getName()), entry));
    }

    static Archive open(Path file, TableLimits limits) throws IOException {
        long size = checkDirectory(file, limits);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException broken) { // the disk has just been read without failure
            throw new TableException(new Refusal.Broken("it is no complete zip archive", 0), broken);
        }
        if (zip.size() > limits.maxZipEntries()) {
            zip.close();
            throw TableException.tooLarge(Refusal.TooLarge.Limit.ENTRIES, limits.maxZipEntries(), 0);
        }
        return new Archive(zip, size, limits);
    }

    /**
     * Looks at the size of the archive's directory before it is read, since all of it is then held in memory. The record that tells it must be
     * the last of the file, as all spreadsheet programs write it, so that there can be no second one.
     *
     * @return the size of the file
     */
    private static long checkDirectory(Path path, TableLimits limits) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < END_RECORD) {
                throw TableException.broken("it is no complete zip archive");
            }
            byte[] bytes = new byte[END_RECORD];
            file.seek(file.length() - END_RECORD);
            file.readFully(bytes);
            ByteBuffer end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            if (end.getInt(0) != END_SIGNATURE) {
                throw TableException.broken("it is no complete zip archive");
            }
            if (Integer.toUnsignedLong(end.getInt(12)) > (long) limits.maxZipEntries() * DIRECTORY_PER_ENTRY) {
                throw TableException.tooLarge(Refusal.TooLarge.Limit.ENTRIES, limits.maxZipEntries(), 0);
            }
            return file.length();
        }
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Whether any entry's name ends so, in lower case. */
    boolean hasNameEndingIn(String end) {
        return entries.keySet().stream().anyMatch(name -> name.endsWith(end));
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw TableException.broken("the part " + name + " is missing");
        }
        InputStream in;
        try {
            in = zip.getInputStream(entry);
        } catch (ZipException | EOFException broken) {
            throw new TableException(new Refusal.Broken("it can't be unpacked", 0), broken);
        }
        if (in == null) {
            throw TableException.broken("the part " + name + " is missing");
        }
        return new BoundedStream(in, limits, size);
    }

    /**
     * A part that is XML, in UTF-8 or UTF-16 (ECMA-376 part 2), whatever it says itself.
     *
     * @param maxText as of {@link XmlScanner}
     */
    XmlScanner xml(String name, int maxText) throws IOException {
        InputStream in = new BufferedInputStream(open(name), BUFFER);
        in.mark(MARK);
        byte[] head = in.readNBytes(MARK);
        in.reset();
        TextEncoding encoding =
                TextEncoding.byMark(head, head.length).orElse(new TextEncoding(StandardCharsets.UTF_8, 0));
        return new XmlScanner(encoding.decode(in), maxText);
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
