package nl.stadsmijn.hub.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code (ISO/IEC 18004) as a picture. A quarter of it may be dirty or torn (level Q): labels lie in the rain. */
final class QrCode {

    /** Pixels of a module: large enough that a printer does not smear them together. */
    private static final int SCALE = 8;

    /** Modules of white around it, as the standard wants. */
    private static final int QUIET = 4;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** A PNG as a {@code data:} address. */
    static String of(String text) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image(modules(text)), "png", bytes);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitMatrix modules(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, QUIET);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds " + text, e);
        }
    }

    private static BufferedImage image(BitMatrix modules) {
        var image = new BufferedImage(
                modules.getWidth() * SCALE, modules.getHeight() * SCALE, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, modules.get(x / SCALE, y / SCALE) ? BLACK : WHITE);
            }
        }
        return image;
    }
}
