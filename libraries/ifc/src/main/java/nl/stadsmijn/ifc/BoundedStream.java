package nl.stadsmijn.ifc;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import nl.stadsmijn.ifc.IfcException.Code;

/** A stream that counts what really comes out of it, because what an archive says about its sizes may be a lie. */
final class BoundedStream extends FilterInputStream {

    private static final long RATIO_FREE = 32L * 1024 * 1024;

    private final long maxBytes;
    private final long maxUnpacked;
    private long count;

    /** @param maxUnpacked bytes after which the archive is called a bomb, if that is also beyond the first 32 MiB */
    BoundedStream(InputStream in, IfcLimits limits, long maxUnpacked) {
        super(in);
        this.maxBytes = limits.maxBytes();
        this.maxUnpacked = Math.max(RATIO_FREE, maxUnpacked);
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
            throw new IfcException(
                    Code.BROKEN_ZIP,
                    "The archive is damaged after " + count + " bytes of the model; pack the .ifc again.",
                    broken);
        }
        count += Math.max(0, read);
        if (count > maxBytes) {
            throw new IfcException(
                    Code.TOO_LARGE, 0, "The model is larger than " + maxBytes + " bytes; send it in parts.");
        }
        if (count > maxUnpacked) {
            throw new IfcException(
                    Code.ZIP_BOMB,
                    0,
                    "The archive unpacks to far more than a model of its size can be; send the .ifc itself.");
        }
        return read;
    }
}
