package nl.stadsmijn.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * Goes through the XML of a workbook, tag by tag. It reads what spreadsheet programs write and no more: there is no document type, no entity
 * but the five of XML itself, and nothing outside the file; the first sign of either ends the reading. Its memory is fixed, whatever the file:
 * names, attributes, depth and text are bounded, and nothing is kept of what has passed. (General parsers gather attributes, comments and
 * tables of names without end.)
 */
final class XmlScanner implements Closeable {

    private static final int MAX_DEPTH = 64;
    private static final int BUFFER = 1 << 14;

    private final Reader in;
    private final XmlTag tag;
    private final int maxText;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder text = new StringBuilder();
    private final String[] open = new String[MAX_DEPTH];
    private int depth;
    private int position;
    private int limit;
    private boolean started;
    private boolean selfClosed;
    private boolean start;

    /** @param maxText most characters of an element's text, and of all attributes of a tag */
    XmlScanner(Reader in, int maxText) {
        this.in = in;
        this.maxText = maxText;
        this.tag = new XmlTag(this, maxText);
    }

    /**
     * Goes on to the next tag, over any text; an empty element gives two, a start and an end.
     *
     * @return false behind the last
     */
    boolean next() throws IOException {
        if (selfClosed) {
            selfClosed = false;
            start = false;
            depth--;
            return true;
        }
        while (true) {
            int c = read();
            if (c < 0) {
                if (depth > 0 || !started) {
                    throw TableException.broken("its XML ends early");
                }
                return false;
            }
            if (c == '<' && markup(false)) {
                return true;
            }
        }
    }

    /** At the start of an element: its text, and on to its end. Elements within it are not expected. */
    String text() throws IOException {
        if (selfClosed) {
            next();
            return "";
        }
        text.setLength(0);
        while (true) {
            int c = required();
            if (c == '<') {
                if (markup(true)) {
                    if (start) {
                        throw TableException.broken("its XML has an element where text belongs");
                    }
                    return text.toString();
                }
            } else if (c == '&') {
                text.appendCodePoint(reference());
            } else {
                text.append((char) c);
            }
            checkText(0);
        }
    }

    /** At the start of an element: over all that is in it, to its end. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            if (!next()) {
                throw TableException.broken("its XML ends early");
            }
        }
    }

    boolean isStart(String name) {
        return start && name().equals(name);
    }

    boolean isEnd(String name) {
        return !start && name().equals(name);
    }

    boolean isStart() {
        return start;
    }

    /** The name of the element, without prefix. */
    String name() {
        return tag.name();
    }

    /** At the start of an element: its attribute without prefix of this name; null if it has none. */
    String attribute(String name) {
        return tag.attribute(name);
    }

    /** At the start of an element: its attribute of this name behind whatever prefix; null if it has none. */
    String prefixedAttribute(String name) {
        return tag.prefixedAttribute(name);
    }

    /** @return whether it was a tag */
    private boolean markup(boolean inText) throws IOException {
        int c = required();
        switch (c) {
            case '?' -> skipTo('?', 1);
            case '!' -> {
                return declaration(inText);
            }
            case '/' -> end();
            default -> start(c);
        }
        return c != '?';
    }

    private boolean declaration(boolean inText) throws IOException {
        int c = required();
        if (c == '-' && required() == '-') {
            skipTo('-', 2);
        } else if (c == '[' && matches("CDATA[")) {
            characterData(inText);
        } else {
            throw new TableException(new Refusal.ForbiddenXml());
        }
        return false;
    }

    private boolean matches(String expected) throws IOException {
        for (int i = 0; i < expected.length(); i++) {
            if (required() != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Over everything to a {@code >} behind so many of a character. */
    private void skipTo(char before, int times) throws IOException {
        int seen = 0;
        for (int c = required(); c != '>' || seen < times; c = required()) {
            seen = c == before ? seen + 1 : 0;
        }
    }

    private void characterData(boolean inText) throws IOException {
        int seen = 0;
        for (int c = required(); c != '>' || seen < 2; c = required()) {
            seen = c == ']' ? seen + 1 : 0;
            if (inText) {
                text.append((char) c);
                checkText(2);
            }
        }
        if (inText) {
            text.setLength(text.length() - 2);
        }
    }

    private void checkText(int notOfIt) throws TableException {
        if (text.length() > maxText + notOfIt) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.CELL_CHARACTERS, maxText, 0);
        }
    }

    private void start(int first) throws IOException {
        selfClosed = tag.start(first);
        if (depth == MAX_DEPTH || depth == 0 && started) {
            throw TableException.broken("its XML is nested too deep or has two roots");
        }
        open[depth++] = tag.qualifiedName();
        started = true;
        start = true;
    }

    private void end() throws IOException {
        tag.end();
        if (depth == 0 || !open[depth - 1].equals(tag.qualifiedName())) {
            throw TableException.broken("its XML closes what it did not open");
        }
        depth--;
        start = false;
    }

    /** The character that a reference stands for, its ampersand already read. */
    int reference() throws IOException {
        StringBuilder name = new StringBuilder();
        for (int c = required(); c != ';'; c = required()) {
            if (name.append((char) c).length() > 8) {
                throw new TableException(new Refusal.ForbiddenXml());
            }
        }
        return switch (name.toString()) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name.toString());
        };
    }

    private static int numbered(String name) throws TableException {
        try {
            boolean hexadecimal = name.startsWith("#x");
            int from = hexadecimal ? 2 : 1;
            int character = Integer.parseUnsignedInt(name.substring(from), hexadecimal ? 16 : 10);
            if (name.charAt(0) != '#' || !Character.isValidCodePoint(character)) {
                throw new TableException(new Refusal.ForbiddenXml());
            }
            return character;
        } catch (NumberFormatException | StringIndexOutOfBoundsException unknown) {
            throw new TableException(new Refusal.ForbiddenXml(), unknown);
        }
    }

    /** The next character; line ends of any kind are LF, as XML says. */
    int required() throws IOException {
        int c = read();
        if (c < 0) {
            throw TableException.broken("its XML ends early");
        }
        return c;
    }

    private int read() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        char c = buffer[position++];
        if (c == '\r') {
            if (position < limit || fill()) {
                position += buffer[position] == '\n' ? 1 : 0;
            }
            return '\n';
        }
        return c;
    }

    private boolean fill() throws IOException {
        try {
            limit = Math.max(0, in.read(buffer));
        } catch (CharacterCodingException wrong) {
            throw new TableException(new Refusal.Broken("its XML is not in UTF-8 or UTF-16", 0), wrong);
        }
        position = 0;
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
