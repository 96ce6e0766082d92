package nl.stadsmijn.certification.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/**
 * The bits of a W3C Bitstring Status List (Recommendation v1.0): one per credential, the first is the leftmost, compressed with gzip and written as
 * multibase base64url.
 */
public final class StatusBits {

    /** Bits in a list: the least that the recommendation allows, so that a set bit hides among many. */
    public static final int SIZE = 131_072;

    private static final char MULTIBASE_BASE64URL = 'u';

    private StatusBits() {}

    /** @param set places of the bits that are set, each 0 up to {@link #SIZE} - 1 */
    public static String encode(Collection<Integer> set) {
        var bits = new byte[SIZE / Byte.SIZE];
        set.forEach(place -> bits[place / Byte.SIZE] |= (byte) (0x80 >> (place % Byte.SIZE)));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return MULTIBASE_BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
