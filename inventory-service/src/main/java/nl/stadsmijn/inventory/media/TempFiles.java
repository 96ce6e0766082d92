package nl.stadsmijn.inventory.media;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Files that live as long as a request does, whatever becomes of it. */
@RequestScoped
class TempFiles {

    private static final Logger LOG = Logger.getLogger(TempFiles.class);

    private final List<Path> files = new ArrayList<>();

    /** A new file, empty. */
    Path next() {
        try {
            var file = Files.createTempFile("stadsmijn-media-", null);
            files.add(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void deleteAll() {
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                LOG.warnf(left, "%s is left behind", file);
            }
        }
    }
}
