package nl.stadsmijn.inventory.media.pdf;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Finds the names in PDF syntax, byte by byte (ISO 32000-2, 7.2 and 7.3.5). It looks into strings, comments and pictures too: readers of PDF disagree on
 * where those begin and end, and what one of them takes for a comment another one runs.
 */
final class PdfNames {

    /** By byte: whether it can't be within a name. */
    private static final boolean[] ENDS = new boolean[256];

    private static final int LONGEST = 64;

    static {
        "\0\t\n\f\r ()<>[]{}/%".chars().forEach(end -> ENDS[end] = true);
    }

    private final Consumer<String> found;
    private final byte[] name = new byte[LONGEST];
    private int length;
    private boolean within;

    /** @param found hears each name, without its slash and with its {@code #xx} decoded */
    PdfNames(Consumer<String> found) {
        this.found = found;
    }

    void accept(byte b) {
        if (ENDS[b & 0xff]) {
            end();
            within = b == '/';
        } else if (within) {
            if (length < LONGEST) {
                name[length] = b;
            }
            length++;
        }
    }

    void end() {
        if (within && length > 0 && length <= LONGEST) {
            found.accept(decoded(new String(name, 0, length, StandardCharsets.ISO_8859_1)));
        }
        length = 0;
        within = false;
    }

    private static String decoded(String name) {
        if (name.indexOf('#') < 0) {
            return name;
        }
        var decoded = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            var high = i + 2 < name.length() ? Character.digit(name.charAt(i + 1), 16) : -1;
            var low = i + 2 < name.length() ? Character.digit(name.charAt(i + 2), 16) : -1;
            if (name.charAt(i) == '#' && high >= 0 && low >= 0) {
                decoded.append((char) (high << 4 | low));
                i += 2;
            } else {
                decoded.append(name.charAt(i));
            }
        }
        return decoded.toString();
    }
}
