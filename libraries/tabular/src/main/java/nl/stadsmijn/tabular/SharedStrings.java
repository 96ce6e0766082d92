package nl.stadsmijn.tabular;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that the cells of a workbook refer to by number. They can be as large as the whole table, so they lie in a temporary file, in
 * pages, of which those last used are in memory. Programs number them in the order in which cells were filled: most are found on the page of
 * the one before, and those that are not are found in a small page.
 */
final class SharedStrings implements Closeable {

    private static final int MAX_COUNT = 1 << 23;
    private static final int PAGE_STRINGS = 16;
    private static final int PAGE_BYTES = 1 << 14;
    private static final int CACHED_BYTES = 1 << 19;

    private final Path file;
    private final FileChannel channel;
    private final int count;

    /** Per page: the number of its first string, and where it begins; one more for the end. */
    private final int[] firsts;

    private final long[] offsets;
    private final Map<Integer, String[]> cache = new LinkedHashMap<>(64, 0.75f, true);
    private long cachedBytes;
    private int current = -1;
    private String[] currentStrings;

    private SharedStrings(Path file, FileChannel channel, Writer written) {
        this.file = file;
        this.channel = channel;
        this.count = written.count;
        this.firsts = Arrays.copyOf(written.firsts, written.pages);
        this.offsets = Arrays.copyOf(written.offsets, written.pages + 1);
    }

    /** Reads the part of the shared strings, and closes it. */
    static SharedStrings of(XmlScanner xml, TableLimits limits) throws IOException {
        Path file = Files.createTempFile("table", ".strings");
        try (xml;
                Writer writer = new Writer(file)) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    writer.add(SheetText.read(xml, limits.maxCellCharacters()));
                }
            }
            writer.finish();
            return new SharedStrings(file, FileChannel.open(file, StandardOpenOption.READ), writer);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    String get(int number) throws IOException {
        if (number < 0 || number >= count) {
            throw TableException.broken("a cell refers to text that is not there");
        }
        if (current < 0 || number < firsts[current] || number - firsts[current] >= currentStrings.length) {
            int found = Arrays.binarySearch(firsts, number);
            current = found >= 0 ? found : -found - 2;
            currentStrings = page(current);
        }
        return currentStrings[number - firsts[current]];
    }

    private String[] page(int page) throws IOException {
        String[] strings = cache.get(page);
        if (strings == null) {
            strings = load(page);
            cache.put(page, strings);
            cachedBytes += length(page);
            var eldest = cache.entrySet().iterator();
            while (cachedBytes > CACHED_BYTES && cache.size() > 1) {
                cachedBytes -= length(eldest.next().getKey());
                eldest.remove();
            }
        }
        return strings;
    }

    private int length(int page) {
        return (int) (offsets[page + 1] - offsets[page]);
    }

    private String[] load(int page) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length(page));
        while (bytes.hasRemaining() && channel.read(bytes, offsets[page] + bytes.position()) >= 0) {
            // until all of it is there
        }
        bytes.flip();
        int next = page + 1 < firsts.length ? firsts[page + 1] : count;
        String[] strings = new String[next - firsts[page]];
        for (int i = 0; i < strings.length; i++) {
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            strings[i] = new String(text, StandardCharsets.UTF_8);
        }
        return strings;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    /** Writes the strings to their file and notes where pages begin. */
    private static final class Writer implements Closeable {

        private final DataOutputStream out;
        private int[] firsts = new int[64];
        private long[] offsets = new long[64];
        private int pages;
        private int count;
        private long position;

        Writer(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }

        void add(String text) throws IOException {
            if (count == MAX_COUNT) {
                throw TableException.broken("it has more than " + MAX_COUNT + " shared texts");
            }
            if (pages == 0
                    || count - firsts[pages - 1] == PAGE_STRINGS
                    || position - offsets[pages - 1] >= PAGE_BYTES) {
                begin();
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
            position += Integer.BYTES + bytes.length;
            count++;
        }

        private void begin() {
            if (pages + 1 == offsets.length) {
                firsts = Arrays.copyOf(firsts, 2 * pages + 2);
                offsets = Arrays.copyOf(offsets, 2 * pages + 2);
            }
            firsts[pages] = count;
            offsets[pages++] = position;
        }

        void finish() throws IOException {
            offsets[pages] = position;
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
