package nl.stadsmijn.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/** Keeps a CSV parser from gathering without end: bounds the characters, and the delimiters, that are read between two rows. */
final class RecordGuard extends FilterReader {

    /** What the parser may read ahead of the row it is at. */
    private static final int READ_AHEAD = 1 << 16;

    private final char delimiter;
    private final TableLimits limits;
    private int row = 1;
    private long characters;
    private long delimiters;

    RecordGuard(Reader in, char delimiter, TableLimits limits) {
        super(in);
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** The row that begins now. */
    void begin(int number) {
        row = number;
        characters = 0;
        delimiters = 0;
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
        for (int i = offset; i < offset + read; i++) {
            if (target[i] == 0) {
                throw new TableException(new Refusal.UnreadableText("about row " + row + " are NUL characters"));
            }
            delimiters += target[i] == delimiter ? 1 : 0;
        }
        characters += Math.max(0, read);
        check();
        return read;
    }

    /** Delimiters may stand in text too: as many as all columns and a full cell can have is more than an honest row has. */
    private void check() throws TableException {
        if (delimiters > (long) limits.maxColumns() + limits.maxCellCharacters()) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.COLUMNS, limits.maxColumns(), row);
        }
        if (characters > (long) limits.maxRowCharacters() + READ_AHEAD) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.ROW_CHARACTERS, limits.maxRowCharacters(), row);
        }
    }
}
