package nl.stadsmijn.ifc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.ifc.StepValue.Absent;

/** Reads the attributes of one entity from the bytes that {@link StepScanner} collected: no blanks outside texts, no comments. */
final class StepParser {

    /** Nested lists in IFC go three deep; more than this is no model. */
    private static final int MAX_DEPTH = 32;

    private final byte[] bytes;
    private final int end;
    private int at;

    private StepParser(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** A statement that breaks the rules; the caller knows its line. */
    static final class BrokenStatement extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenStatement(String message) {
            super(message, null, false, false);
        }
    }

    /** @param from where the opening parenthesis stands */
    static List<StepValue> attributes(byte[] bytes, int from, int length) throws BrokenStatement {
        StepParser parser = new StepParser(bytes, from, from + length);
        List<StepValue> values = parser.sequence(0).values();
        if (parser.at != parser.end) {
            throw new BrokenStatement("has text after its closing parenthesis");
        }
        return values;
    }

    private StepValue.Sequence sequence(int depth) throws BrokenStatement {
        if (depth > MAX_DEPTH) {
            throw new BrokenStatement("has lists nested deeper than " + MAX_DEPTH);
        }
        expect('(');
        List<StepValue> values = new ArrayList<>();
        if (peek() == ')') {
            at++;
            return new StepValue.Sequence(values);
        }
        values.add(value(depth));
        while (peek() == ',') {
            at++;
            values.add(value(depth));
        }
        expect(')');
        return new StepValue.Sequence(values);
    }

    private StepValue value(int depth) throws BrokenStatement {
        int b = peek();
        return switch (b) {
            case '$' -> absent(Absent.UNSET);
            case '*' -> absent(Absent.DERIVED);
            case '(' -> sequence(depth + 1);
            case '\'' -> new StepValue.Text(quoted('\''));
            case '"' -> new StepValue.Text(quoted('"'));
            case '#' -> new StepValue.Reference(reference());
            case '.' -> new StepValue.Enumerated(enumeration());
            default -> isNumberStart(b) ? new StepValue.Numeric(number()) : typed(depth);
        };
    }

    private StepValue absent(Absent absent) {
        at++;
        return absent;
    }

    private String quoted(char quote) throws BrokenStatement {
        int from = ++at;
        while (at < end) {
            if (bytes[at] != quote) {
                at++;
            } else if (at + 1 < end && bytes[at + 1] == quote) {
                at += 2;
            } else {
                return StepText.decode(bytes, from, at++);
            }
        }
        throw new BrokenStatement("has a text without closing quote");
    }

    private int reference() throws BrokenStatement {
        at++;
        long id = 0;
        int from = at;
        while (at < end && isDigit(bytes[at]) && id <= Integer.MAX_VALUE) {
            id = id * 10 + bytes[at++] - '0';
        }
        if (at == from || id > Integer.MAX_VALUE) {
            throw new BrokenStatement("has a reference that is no number up to 2147483647");
        }
        return (int) id;
    }

    private String enumeration() throws BrokenStatement {
        int from = ++at;
        while (at < end && isWord(bytes[at])) {
            at++;
        }
        String word = word(from);
        expect('.');
        return word;
    }

    private StepValue typed(int depth) throws BrokenStatement {
        int from = at;
        while (at < end && isWord(bytes[at])) {
            at++;
        }
        if (from == at) {
            throw new BrokenStatement("has an empty or unreadable attribute");
        }
        String type = word(from);
        List<StepValue> inner = sequence(depth + 1).values();
        if (inner.size() != 1) {
            throw new BrokenStatement("has a value of type " + type + " that is not one value");
        }
        return new StepValue.Typed(type, inner.getFirst());
    }

    private double number() throws BrokenStatement {
        int from = at;
        while (at < end && (isNumberStart(bytes[at]) || bytes[at] == '.' || bytes[at] == 'E' || bytes[at] == 'e')) {
            at++;
        }
        try {
            return Double.parseDouble(word(from));
        } catch (NumberFormatException notANumber) {
            throw new BrokenStatement("has a number that is none: " + word(from));
        }
    }

    private String word(int from) {
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private void expect(char wanted) throws BrokenStatement {
        if (peek() != wanted) {
            throw new BrokenStatement("lacks a '" + wanted + "'");
        }
        at++;
    }

    private int peek() {
        return at < end ? bytes[at] : -1;
    }

    private static boolean isNumberStart(int b) {
        return isDigit(b) || b == '-' || b == '+';
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isWord(int b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || isDigit(b) || b == '_' || b == '-';
    }
}
