package nl.stadsmijn.tabular;

import java.io.IOException;

/** Text of a workbook that may be in pieces of several fonts, and may have its pronunciation with it. */
final class SheetText {

    private static final int LONGEST_ESCAPE = "_x000D_".length();

    private SheetText() {}

    /** How long a text may be while its characters may still be escaped. */
    static int escapedLength(int maxCharacters) {
        return Math.multiplyExact(maxCharacters, LONGEST_ESCAPE);
    }

    /** At the start of an {@code si} or {@code is}: all its text without the pronunciation, and on to its end. */
    static String read(XmlScanner xml, int maxCharacters) throws IOException {
        String whole = xml.name();
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.isEnd(whole)) {
            if (xml.isStart("t")) {
                text.append(xml.text());
            } else if (xml.isStart("rPh")) {
                xml.skip();
            }
            if (text.length() > escapedLength(maxCharacters)) {
                throw TableException.tooLarge(Refusal.TooLarge.Limit.CELL_CHARACTERS, maxCharacters, 0);
            }
        }
        String plain = Texts.unescaped(text.toString());
        if (plain.length() > maxCharacters) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.CELL_CHARACTERS, maxCharacters, 0);
        }
        return plain;
    }
}
