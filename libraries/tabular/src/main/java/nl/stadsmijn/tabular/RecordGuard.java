package nl.stadsmijn.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/** Keeps a CSV parser from gathering without end: bounds the characters that are read between two rows. */
final class RecordGuard extends FilterReader {

    /** What the parser may read ahead of the row it is at. */
    private static final int READ_AHEAD = 1 << 16;

    private final int maxCharacters;
    private int row = 1;
    private long sinceRow;

    RecordGuard(Reader in, int maxCharacters) {
        super(in);
        this.maxCharacters = maxCharacters;
    }

    /** The row that begins now. */
    void begin(int number) {
        row = number;
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(target, offset, length);
        } catch (CharacterCodingException wrong) {
            throw new TableException(
                    new Refusal.UnreadableText("about row " + row + " are bytes that are no characters"), wrong);
        }
        sinceRow += Math.max(0, read);
        if (sinceRow > (long) maxCharacters + READ_AHEAD) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.ROW_CHARACTERS, maxCharacters, row);
        }
        for (int i = offset; i < offset + read; i++) {
            if (target[i] == 0) {
                throw new TableException(new Refusal.UnreadableText("about row " + row + " are NUL characters"));
            }
        }
        return read;
    }
}
