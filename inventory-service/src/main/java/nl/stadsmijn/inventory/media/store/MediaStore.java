package nl.stadsmijn.inventory.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Where files are kept. A file never changes under its key; what a key stands for, and who may see it, is the database's to know. Every method throws an
 * {@link IOException} while the store can't be reached, and then may or may not have done what it was asked; asking again is safe.
 */
public interface MediaStore {

    /**
     * A file that is there.
     *
     * @param since when it was put
     */
    record Kept(MediaKey key, Instant since) {}

    /**
     * Keeps a copy of a file. When this returns, the whole of it has outlived a crash; before that nothing of it can be read.
     *
     * @param mediaType for who looks into the store by other means
     */
    void put(MediaKey key, Path file, String mediaType) throws IOException;

    /** The file; empty if there is none. To be closed by who reads it. */
    Optional<InputStream> read(MediaKey key) throws IOException;

    /** Forgets a file, if it is there. */
    void remove(MediaKey key) throws IOException;

    /** Names every file there is, in any order; one that comes or goes meanwhile may be named or not. What was not put there by this is left out. */
    void forEach(Visitor visitor) throws IOException;

    /** Is told of files, one by one; may remove them. */
    interface Visitor {
        void visit(Kept kept) throws IOException;
    }
}
