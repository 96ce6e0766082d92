package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** A data folder for one command at a time. */
record ExclusiveUse(DataFolder folder) {

    /** @throws LocalPlatformException when somebody else uses it now */
    <T> T during(Supplier<T> action) {
        folder.create();
        try (var file = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            if (lock == null) {
                throw new LocalPlatformException(
                        "Another command starts or stops this platform at this moment: wait until it is done.");
            }
            return action.get();
        } catch (OverlappingFileLockException e) {
            throw new LocalPlatformException("Another thread starts or stops this platform at this moment.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
