package nl.stadsmijn.tabular;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A stream out of an archive that counts what really comes out of it, because what an archive says about its sizes may be a lie. */
final class BoundedStream extends FilterInputStream {

    private static final long RATIO_FREE = 32L * 1024 * 1024;

    private final long maxBytes;
    private final long maxForRatio;
    private long count;

    /** @param archiveSize the bytes of the whole archive, which no lie can change */
    BoundedStream(InputStream in, TableLimits limits, long archiveSize) {
        super(in);
        this.maxBytes = limits.maxUnpackedBytes();
        this.maxForRatio = Math.max(RATIO_FREE, archiveSize * limits.maxZipRatio());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(target, offset, length);
        } catch (ZipException | EOFException broken) {
            throw new TableException(new Refusal.Broken("it can't be unpacked", 0), broken);
        }
        count += Math.max(0, read);
        if (count > maxForRatio) {
            throw new TableException(new Refusal.ZipBomb());
        }
        if (count > maxBytes) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.UNPACKED_BYTES, maxBytes, 0);
        }
        return read;
    }
}
