package nl.stadsmijn.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Goes through bytes and counts what is right and what is wrong as UTF-8 (RFC 3629). */
final class Utf8Check {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private long right;
    private long wrong;
    private long nuls;
    private int wanted;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            add(bytes[i] & 0xFF);
        }
    }

    private void add(int b) {
        if (wanted > 0 && b >= lowest && b <= highest) {
            lowest = 0x80;
            highest = 0xBF;
            wanted--;
            right += wanted == 0 ? 1 : 0;
            return;
        }
        if (wanted > 0) {
            wrong++;
            wanted = 0;
        }
        if (b >= 0x80) {
            begin(b);
        } else if (b == 0) {
            nuls++;
        }
    }

    /** The first byte of several; what may follow E0, ED, F0 and F4 is narrower, against overlong forms and surrogates. */
    private void begin(int b) {
        wanted = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        wrong += wanted == 0 ? 1 : 0;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }

    /** @param marked whether the file says that it is UTF-8 */
    Charset verdict(boolean marked) throws TableException {
        long mistakes = wrong + (wanted > 0 ? 1 : 0);
        if (nuls > 0) {
            throw new TableException(new Refusal.UnreadableText(
                    "it has bytes of value 0, as in UTF-16 without a mark or in no text at all"));
        }
        if (mistakes == 0) {
            return StandardCharsets.UTF_8;
        }
        if (marked || right > mistakes) {
            throw new TableException(new Refusal.UnreadableText(
                    "it is UTF-8 with " + mistakes + " wrong bytes; some part is in another encoding"));
        }
        return WINDOWS_1252;
    }
}
