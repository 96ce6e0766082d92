package nl.stadsmijn.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How text is written in bytes, decided over the whole file before any of it is used.
 *
 * <p>The rule. A byte order mark says it: UTF-8 or UTF-16. Without one the bytes are gone through as UTF-8; if all are right, it is that. If
 * some are wrong it is Windows-1252, the "ANSI" of western European Windows, unless more characters of several bytes were right than bytes
 * were wrong: then it is a damaged file in UTF-8, which is refused, since reading it as Windows-1252 would spoil every accent. A NUL is no text.
 *
 * @param mark length of the byte order mark
 */
record TextEncoding(Charset charset, int mark) {

    private static final int BLOCK = 1 << 16;

    static TextEncoding of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            int length = in.readNBytes(block, 0, BLOCK);
            Optional<TextEncoding> marked = byMark(block, length);
            if (marked.isPresent() && marked.get().charset() != StandardCharsets.UTF_8) {
                return marked.get();
            }
            Utf8Check check = new Utf8Check();
            while (length > 0) {
                check.add(block, length);
                length = in.readNBytes(block, 0, BLOCK);
            }
            return new TextEncoding(
                    check.verdict(marked.isPresent()),
                    marked.map(TextEncoding::mark).orElse(0));
        }
    }

    /** The encoding that a byte order mark tells; empty without one. */
    static Optional<TextEncoding> byMark(byte[] head, int length) {
        if (begins(head, length, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (begins(head, length, 0xFE, 0xFF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        return begins(head, length, 0xEF, 0xBB, 0xBF)
                ? Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3))
                : Optional.empty();
    }

    private static boolean begins(byte[] block, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (block[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text behind the mark; what can't be decoded is a {@link CharacterCodingException}, never replaced. Takes over the stream.
     */
    Reader decode(InputStream in) throws IOException {
        try {
            in.skipNBytes(mark);
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException | RuntimeException failure) {
            in.close();
            throw failure;
        }
    }
}
