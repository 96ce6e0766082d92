package nl.stadsmijn.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.local.LocalPlatformException;

/**
 * Tells the user of a command why it failed: in one sentence with the remedy what can be foreseen, in one sentence and a log file with the trace what can't.
 *
 * @param data the data folder of the platform that the command is about
 */
record FailureReport(Path data, PrintWriter err) {
    private static final String LOG = "command.log";

    /** What systems say of files that nobody may write, in the words of the C library; Java has no types for the last two. */
    private static final List<String> NOT_WRITABLE =
            List.of("Permission denied", "Read-only file system", "Not a directory");

    void tell(Exception failure) {
        if (failure instanceof LocalPlatformException sentence) {
            err.println(sentence.getMessage());
            return;
        }
        err.println(ofFileSystem(failure).orElseGet(() -> unforeseen(failure)));
    }

    private Optional<String> ofFileSystem(Exception failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .flatMap(cause -> remedy(cause).stream())
                .findFirst();
    }

    private Optional<String> remedy(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
            return Optional.of(
                    "The disk is full (%s): free 3 GB, or choose another data folder with --data.".formatted(message));
        }
        if (failure instanceof AccessDeniedException || NOT_WRITABLE.stream().anyMatch(message::contains)) {
            var file = failure instanceof FileSystemException ofFile ? ofFile.getFile() : data.toString();
            return Optional.of("%s can't be written: see to its permissions, or choose another data folder with --data."
                    .formatted(file));
        }
        return Optional.empty();
    }

    private String unforeseen(Exception failure) {
        var said = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName())
                .strip();
        return "The command failed, which nobody foresaw: %s%s"
                .formatted(
                        said,
                        write(failure)
                                .map(log -> "%nThe whole trace is in %s.".formatted(log))
                                .orElse(""));
    }

    /** Beside the other logs, else where temporary files are, else to the user. */
    private Optional<Path> write(Exception failure) {
        for (var folder : List.of(data.resolve("logs"), Path.of(System.getProperty("java.io.tmpdir")))) {
            var log = folder.resolve(LOG);
            try (var out = new PrintWriter(Files.newBufferedWriter(log))) {
                failure.printStackTrace(out);
                if (!out.checkError()) {
                    return Optional.of(log);
                }
            } catch (IOException e) {
                failure.addSuppressed(e); // the next folder may do
            }
        }
        failure.printStackTrace(err);
        return Optional.empty();
    }
}
