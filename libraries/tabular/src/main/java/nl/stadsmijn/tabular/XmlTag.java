package nl.stadsmijn.tabular;

import java.io.IOException;

/** The tag that an {@link XmlScanner} is at. */
final class XmlTag {

    private static final int MAX_NAME = 255;
    private static final int MAX_ATTRIBUTES = 128;
    private static final int RECENT = 256;

    private final XmlScanner in;
    private final int maxValue;
    private final char[] nameCharacters = new char[MAX_NAME];

    /** Names seen lately, by their hash, so that a million tags "c" share one string. */
    private final String[] recent = new String[RECENT];

    private final String[] attributes = new String[MAX_ATTRIBUTES];
    private final int[] valueEnds = new int[MAX_ATTRIBUTES];
    private final StringBuilder values = new StringBuilder();
    private int attributeCount;
    private String lastName;
    private String qualifiedName;
    private String name;

    XmlTag(XmlScanner in, int maxValue) {
        this.in = in;
        this.maxValue = maxValue;
    }

    String qualifiedName() {
        return qualifiedName;
    }

    String name() {
        return name;
    }

    /** The attribute without prefix of this name; null if there is none. */
    String attribute(String wanted) {
        for (int i = 0; i < attributeCount; i++) {
            if (attributes[i].equals(wanted)) {
                return value(i);
            }
        }
        return null;
    }

    /** The attribute of this name behind whatever prefix; null if there is none. */
    String prefixedAttribute(String wanted) {
        for (int i = 0; i < attributeCount; i++) {
            if (attributes[i].endsWith(":" + wanted)) {
                return value(i);
            }
        }
        return null;
    }

    private String value(int attribute) {
        return values.substring(attribute == 0 ? 0 : valueEnds[attribute - 1], valueEnds[attribute]);
    }

    /**
     * Reads a start tag to its end.
     *
     * @param first the first character of its name
     * @return whether it closes itself
     */
    boolean start(int first) throws IOException {
        attributeCount = 0;
        values.setLength(0);
        int c = named(first);
        while (true) {
            boolean space = isSpace(c);
            while (isSpace(c)) {
                c = in.required();
            }
            if (c == '>') {
                return false;
            }
            if (c == '/') {
                require(in.required(), '>');
                return true;
            }
            if (!space || attributeCount == MAX_ATTRIBUTES) {
                throw malformed();
            }
            readAttribute(c);
            c = in.required();
        }
    }

    /** Reads an end tag to its end. */
    void end() throws IOException {
        int c = named(in.required());
        while (isSpace(c)) {
            c = in.required();
        }
        require(c, '>');
    }

    /** @return the character behind the name */
    private int named(int first) throws IOException {
        int behind = name(first);
        qualifiedName = lastName;
        name = local(lastName);
        return behind;
    }

    /** @return the character behind the name, which is then {@link #lastName} */
    private int name(int first) throws IOException {
        int length = 0;
        int hash = 0;
        int c = first;
        while (isNameCharacter(c)) {
            if (length == MAX_NAME) {
                throw malformed();
            }
            nameCharacters[length++] = (char) c;
            hash = 31 * hash + c;
            c = in.required();
        }
        if (length == 0) {
            throw malformed();
        }
        lastName = shared(hash & RECENT - 1, length);
        return c;
    }

    private String shared(int slot, int length) {
        String known = recent[slot];
        if (known != null && known.length() == length) {
            int same = 0;
            while (same < length && known.charAt(same) == nameCharacters[same]) {
                same++;
            }
            if (same == length) {
                return known;
            }
        }
        recent[slot] = new String(nameCharacters, 0, length);
        return recent[slot];
    }

    private void readAttribute(int first) throws IOException {
        int c = name(first);
        while (isSpace(c)) {
            c = in.required();
        }
        require(c, '=');
        int quote = in.required();
        while (isSpace(quote)) {
            quote = in.required();
        }
        if (quote != '"' && quote != '\'') {
            throw malformed();
        }
        attributes[attributeCount] = lastName;
        readValue(quote);
        valueEnds[attributeCount++] = values.length();
    }

    private void readValue(int quote) throws IOException {
        for (int c = in.required(); c != quote; c = in.required()) {
            if (c == '<' || values.length() >= maxValue) {
                throw malformed();
            }
            if (c == '&') {
                values.appendCodePoint(in.reference());
            } else {
                values.append(isSpace(c) ? ' ' : (char) c);
            }
        }
    }

    private static String local(String qualified) {
        int colon = qualified.indexOf(':');
        return colon < 0 ? qualified : qualified.substring(colon + 1);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    private static boolean isNameCharacter(int c) {
        return c > ' ' && c != '>' && c != '/' && c != '=' && c != '<' && c != '"' && c != '\'' && c != '&';
    }

    private static void require(int c, char expected) throws TableException {
        if (c != expected) {
            throw malformed();
        }
    }

    private static TableException malformed() {
        return TableException.broken("its XML is malformed");
    }
}
