package nl.stadsmijn.ifc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.stadsmijn.ifc.IfcException.Code;

/**
 * Cuts an ISO 10303-21 file into statements, in constant memory. Of an entity that the {@link Selector} does not want only the end is
 * looked for; of the others the attributes are collected without blanks and comments, so that equal entities have equal bytes.
 */
final class StepScanner implements Closeable {

    /** What a statement is. */
    enum Kind {
        /** An entity that is wanted: {@link #id}, {@link #body} and {@link #length} hold. */
        ENTITY,
        /** An entity that is not wanted. */
        SKIPPED,
        /** Anything else, such as {@code HEADER} or {@code FILE_SCHEMA(('IFC4'))}: its text is {@link #statement}. */
        OTHER,
        /** The file is over. */
        END
    }

    /** What to do with an entity of a class. */
    enum Choice {
        KEEP,
        SKIP,
        /** Keep if its first attribute is a GlobalId, which is so for everything that is not geometry or a plain value. */
        KEEP_IF_ROOTED
    }

    /** Chooses by the upper-case class name, which stands in {@code name[0..length)}. */
    @FunctionalInterface
    interface Selector {
        Choice choose(int id, byte[] name, int length);
    }

    private static final int MAX_CLASS_NAME = 128;
    private static final int GUID_LENGTH = 22;

    private final StepInput in;
    private final int maxStatement;
    private final byte[] name = new byte[MAX_CLASS_NAME];
    private byte[] body;
    private int length;
    private int id;

    StepScanner(InputStream in, int maxStatementBytes) throws IOException {
        this.in = new StepInput(in);
        this.maxStatement = maxStatementBytes;
        this.body = new byte[Math.min(4096, maxStatementBytes)];
    }

    int id() {
        return id;
    }

    /** The line on which the statement begins. */
    int line() {
        return in.statementLine();
    }

    /** Reused for every statement. */
    byte[] body() {
        return body;
    }

    int length() {
        return length;
    }

    String statement() {
        return new String(body, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** What the file begins with, to tell what it is; only before {@link #next}. */
    byte[] start() {
        return in.start();
    }

    Kind next(Selector selector) throws IOException {
        int b = in.beginStatement();
        id = 0;
        length = 0;
        if (b < 0) {
            return Kind.END;
        }
        if (b != '#') {
            append(b);
            collect(0, false);
            return Kind.OTHER;
        }
        id = identifier();
        expect('=', "lacks '=' after its number");
        int nameLength = className();
        return switch (selector.choose(id, name, nameLength)) {
            case KEEP -> entity(collect(1, false));
            case KEEP_IF_ROOTED -> entity(collect(1, true));
            case SKIP -> {
                skip();
                yield Kind.SKIPPED;
            }
        };
    }

    private static Kind entity(boolean collected) {
        return collected ? Kind.ENTITY : Kind.SKIPPED;
    }

    private int identifier() throws IOException {
        long value = 0;
        int digits = 0;
        int b = in.read();
        while (b >= '0' && b <= '9' && value <= Integer.MAX_VALUE) {
            value = value * 10 + b - '0';
            digits++;
            b = in.read();
        }
        if (b < 0) {
            throw in.truncated();
        }
        in.unread(b);
        if (digits == 0 || value > Integer.MAX_VALUE) {
            throw new IfcException(
                    Code.SYNTAX,
                    line(),
                    "Line " + line() + ": an entity is numbered #1 to #2147483647, this one is not.");
        }
        return (int) value;
    }

    /** Reads the class name up to and including its opening parenthesis. */
    private int className() throws IOException {
        int size = 0;
        int b = in.skipBlank();
        while (isLetter(b) || b >= '0' && b <= '9' || b == '_') {
            if (size == MAX_CLASS_NAME) {
                throw syntax("has a class name longer than " + MAX_CLASS_NAME);
            }
            name[size++] = (byte) (b >= 'a' && b <= 'z' ? b - 32 : b);
            b = in.read();
        }
        in.unread(b);
        expect('(', "has no attributes in parentheses");
        if (size > 0) {
            append('(');
            return size;
        }
        throw syntax("has no class name; complex entities do not occur in IFC");
    }

    private void expect(char wanted, String complaint) throws IOException {
        int b = in.skipBlank();
        if (b < 0) {
            throw in.truncated();
        }
        if (b != wanted) {
            throw syntax(complaint);
        }
    }

    private static boolean isLetter(int b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    /** Collects up to the semicolon; gives up, skipping, if only a rooted entity is wanted and it proves not to be one. */
    private boolean collect(int openParentheses, boolean onlyRooted) throws IOException {
        int depth = openParentheses;
        for (int b = in.skipBlank(); b != ';'; b = in.skipBlank()) {
            if (b < 0) {
                throw in.truncated();
            }
            switch (b) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '=' -> throw runsOn();
                default -> {
                    // part of an attribute
                }
            }
            append(b);
            if (b == '\'' || b == '"') {
                collectQuoted(b);
            }
            if (onlyRooted && !couldBeRooted()) {
                in.unread(b == '\'' || b == '"' ? ' ' : b);
                skip();
                return false;
            }
        }
        if (depth != 0) {
            throw syntax("has parentheses that do not match");
        }
        return true;
    }

    private void collectQuoted(int quote) throws IOException {
        for (int b = in.require(); ; b = in.require()) {
            if (b == '\n' || b == '\r') {
                continue;
            }
            append(b);
            if (b == quote) {
                return;
            }
        }
    }

    /** Decided by the first text: {@code ('0Du7$nzQXCktKlPUTLFSAT'}. */
    private boolean couldBeRooted() {
        if (length < 2) {
            return true;
        }
        if (length > GUID_LENGTH + 3) {
            return body[GUID_LENGTH + 2] == '\'';
        }
        if (body[1] != '\'' || length > 2 && length < GUID_LENGTH + 3) {
            return false;
        }
        for (int i = 2; i < length - 1; i++) {
            byte b = body[i];
            if (!isLetter(b) && (b < '0' || b > '9') && b != '_' && b != '$') {
                return false;
            }
        }
        return true;
    }

    private void skip() throws IOException {
        if (!in.skipStatement()) {
            throw runsOn();
        }
    }

    private IfcException runsOn() {
        return syntax("runs into the next one; a ';' is missing before line " + in.currentLine());
    }

    private void append(int b) throws IfcException {
        if (length == body.length) {
            if (length >= maxStatement) {
                throw new IfcException(
                        Code.TOO_LARGE,
                        line(),
                        "Line " + line() + ": a statement is longer than " + maxStatement
                                + " bytes; a ';' or a closing quote is probably missing.");
            }
            body = Arrays.copyOf(body, (int) Math.min(maxStatement, length * 2L));
        }
        body[length++] = (byte) b;
    }

    IfcException syntax(String what) {
        String subject = id == 0 ? "the statement" : "entity #" + id;
        return new IfcException(Code.SYNTAX, line(), "Line " + line() + ": " + subject + " " + what + ".");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
