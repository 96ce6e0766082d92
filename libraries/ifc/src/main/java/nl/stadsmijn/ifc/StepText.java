package nl.stadsmijn.ifc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Texts of ISO 10303-21 (6.4.3): {@code ''}, {@code \\}, {@code \S\}, {@code \P.\}, {@code \X\}, {@code \X2\…\X0\}, {@code \X4\…\X0\}.
 * Bytes above 127 are not allowed there but common: they are read as UTF-8, and as Windows-1252 where they are not that. An escape that
 * is none stays as it is written.
 */
final class StepText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final byte[] bytes;
    private final int end;
    private final StringBuilder text;
    private int at;
    private int page = 1;

    private StepText(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.text = new StringBuilder(end - from);
    }

    /** Decodes what stands between the quotes. Control characters, which no text may have (ISO 10303-21, 5.2), and halves of characters are shown as U+FFFD. */
    static String decode(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (b == '\\' || b == '\'' || b < ' ') {
                return UNPRINTABLE
                        .matcher(new StepText(bytes, from, end).decode())
                        .replaceAll("\uFFFD");
            }
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private String decode() {
        while (at < end) {
            byte b = bytes[at];
            if (b == '\\') {
                escape();
            } else if (b < 0) {
                foreign();
            } else {
                text.append((char) b);
                at += b == '\'' && at + 1 < end && bytes[at + 1] == '\'' ? 2 : 1;
            }
        }
        return text.toString();
    }

    private void escape() {
        boolean done;
        if (follows("\\\\")) {
            done = plain('\\', 2);
        } else if (follows("\\S\\") && at + 3 < end) {
            done = plain(onPage(bytes[at + 3] | 0x80), 4);
        } else if (follows("\\P") && at + 3 < end && bytes[at + 3] == '\\') {
            page = Math.clamp(bytes[at + 2] - 'A' + 1, 1, 9);
            at += 4;
            done = true;
        } else if (follows("\\X\\")) {
            int value = hex(at + 3, 2);
            done = value >= 0 && plain((char) value, 5);
        } else if (follows("\\X2\\")) {
            done = wide(4);
        } else {
            done = follows("\\X4\\") && wide(8);
        }
        if (!done) {
            plain('\\', 1);
        }
    }

    private boolean plain(char c, int width) {
        text.append(c);
        at += width;
        return true;
    }

    /** A run of characters of 4 (UTF-16) or 8 (UTF-32) hexadecimal digits, up to {@code \X0\}. */
    private boolean wide(int digits) {
        int i = at + 4;
        StringBuilder run = new StringBuilder();
        for (int value = hex(i, digits); value >= 0; value = hex(i, digits)) {
            if (digits == 4) {
                run.append((char) value);
            } else if (Character.isValidCodePoint(value)) {
                run.appendCodePoint(value);
            } else {
                return false;
            }
            i += digits;
        }
        if (!follows("\\X0\\", i)) {
            return false;
        }
        text.append(run);
        at = i + 4;
        return true;
    }

    private void foreign() {
        int from = at;
        while (at < end && bytes[at] < 0) {
            at++;
        }
        try {
            text.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, at - from)));
        } catch (CharacterCodingException notUtf8) {
            text.append(new String(bytes, from, at - from, WINDOWS_1252));
        }
    }

    private char onPage(int value) {
        byte[] one = {(byte) value};
        return new String(one, Charset.forName("ISO-8859-" + page)).charAt(0);
    }

    private boolean follows(String escape) {
        return follows(escape, at);
    }

    private boolean follows(String escape, int from) {
        if (from + escape.length() > end) {
            return false;
        }
        for (int i = 0; i < escape.length(); i++) {
            if (bytes[from + i] != escape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The number that these hexadecimal digits write, or -1. */
    private int hex(int from, int digits) {
        if (from + digits > end) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0 || value > 0x0FFFFFF) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
