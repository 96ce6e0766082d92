package nl.stadsmijn.inventory.media;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries {@link UploadLimit} out, after all who look at the bytes. The rest of what is too long is read and dropped: who is still sending doesn't listen. */
@UploadLimit
@Provider
@Priority(Priorities.USER + 1000)
class UploadLimitReader implements ReaderInterceptor {

    private static final double MEGABYTE = 1 << 20;

    private final TempFiles files;
    private final long mostBytes;

    UploadLimitReader(
            TempFiles files,
            @ConfigProperty(name = "stadsmijn.media.most-bytes", defaultValue = "20971520") long mostBytes) {
        this.files = files;
        this.mostBytes = mostBytes;
    }

    @Override
    public File aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var file = files.next();
        var bytes = copy(context.getInputStream(), file);
        if (bytes > mostBytes) {
            throw Problem.of(
                    ProblemType.TOO_LARGE,
                    "A photo or document may have at most %.1f MB, and this one has %.1f MB: make a photo smaller, or print a document to PDF in parts."
                            .formatted(mostBytes / MEGABYTE, bytes / MEGABYTE));
        }
        return file.toFile();
    }

    /** @return how long the body is */
    private long copy(InputStream body, Path file) throws IOException {
        var bytes = 0L;
        var buffer = new byte[1 << 14];
        try (var out = Files.newOutputStream(file)) {
            for (var count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                bytes += count;
                if (bytes <= mostBytes) {
                    out.write(buffer, 0, count);
                }
            }
        }
        return bytes;
    }
}
