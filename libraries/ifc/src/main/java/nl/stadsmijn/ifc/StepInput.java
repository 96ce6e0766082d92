package nl.stadsmijn.ifc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import nl.stadsmijn.ifc.IfcException.Code;

/** The bytes of an exchange file with their line numbers: past blanks, comments and whole statements, in constant memory. */
final class StepInput implements Closeable {

    private final InputStream in;
    private final byte[] buffer = new byte[256 * 1024];
    private int position;
    private int limit;
    private int currentLine = 1;
    private int statementLine = 1;

    StepInput(InputStream in) throws IOException {
        this.in = in;
        if (fill() && limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** What the file begins with, to tell what it is; only before anything was read. */
    byte[] start() {
        return Arrays.copyOfRange(buffer, position, Math.min(limit, position + 256));
    }

    /** The line that was reached. */
    int currentLine() {
        return currentLine;
    }

    /** The line on which the statement at hand begins. */
    int statementLine() {
        return statementLine;
    }

    /** Runs to the first byte of the next statement and returns it; -1 at the end of the file. */
    int beginStatement() throws IOException {
        int b = skipBlank();
        while (b == ';') {
            b = skipBlank();
        }
        statementLine = currentLine;
        return b;
    }

    /** The next byte; -1 at the end of the file. */
    int read() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        int b = buffer[position++] & 0xFF;
        if (b == '\n') {
            currentLine++;
        }
        return b;
    }

    /** The next byte of a statement that must not end here. */
    int require() throws IOException {
        int b = read();
        if (b < 0) {
            throw truncated();
        }
        return b;
    }

    /** Puts the byte just read back, or another in its place. */
    void unread(int b) {
        if (b < 0) {
            return;
        }
        position--;
        buffer[position] = (byte) b;
        if (b == '\n') {
            currentLine--;
        }
    }

    /** The next byte that is neither blank nor in a comment; -1 at the end of the file. */
    int skipBlank() throws IOException {
        while (true) {
            int b = read();
            if (b == '/' && skipComment() || b >= 0 && b <= ' ') {
                continue;
            }
            return b;
        }
    }

    /**
     * Runs to the semicolon without keeping anything.
     *
     * @return false if an equals sign comes first: the next entity has begun
     */
    boolean skipStatement() throws IOException {
        while (true) {
            while (position < limit) {
                byte b = buffer[position++];
                if (b > '=') {
                    continue;
                }
                switch (b) {
                    case ';' -> {
                        return true;
                    }
                    case '=' -> {
                        return false;
                    }
                    case '\n' -> currentLine++;
                    case '\'', '"' -> skipQuoted(b);
                    case '/' -> skipComment();
                    default -> {
                        // part of what is skipped
                    }
                }
            }
            if (!fill()) {
                throw truncated();
            }
        }
    }

    private void skipQuoted(int quote) throws IOException {
        for (int b = require(); b != quote; b = require()) {
            // part of what is skipped
        }
    }

    private boolean skipComment() throws IOException {
        int b = read();
        if (b != '*') {
            unread(b);
            return false;
        }
        for (int last = 0, c = require(); last != '*' || c != '/'; last = c, c = require()) {
            // part of the comment
        }
        return true;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(0, read);
        return read > 0;
    }

    IfcException truncated() {
        return new IfcException(
                Code.TRUNCATED,
                statementLine,
                "The file ends in the middle of the statement that begins on line " + statementLine
                        + "; a whole file ends with END-ISO-10303-21;. Export or send it again.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
