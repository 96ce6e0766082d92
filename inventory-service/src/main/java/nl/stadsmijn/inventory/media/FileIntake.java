package nl.stadsmijn.inventory.media;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.media.file.FileKind;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;
import nl.stadsmijn.inventory.media.image.ImageFormat;
import nl.stadsmijn.inventory.media.image.Renderer;
import nl.stadsmijn.inventory.media.image.Size;
import nl.stadsmijn.inventory.media.pdf.PdfCheck;
import nl.stadsmijn.inventory.media.store.MediaKey;
import nl.stadsmijn.inventory.media.store.MediaStore;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;

/** Looks at what was sent, makes of it what is kept, and keeps it. */
@ApplicationScoped
class FileIntake {

    private final MediaStore store;
    private final TempFiles files;

    FileIntake(MediaStore store, TempFiles files) {
        this.store = store;
        this.files = files;
    }

    /** A file that is ready to be kept. */
    record Prepared(Path file, Photo.StoredFile facts) {}

    /**
     * What the file really is.
     *
     * @param declared the media type it was sent as, without parameters; null if none
     * @throws HttpProblem 415 for what is not taken, 422 for what was sent as something else
     */
    FileKind kind(Path file, String declared) throws IOException {
        FileKind kind;
        try (var in = Files.newInputStream(file)) {
            kind = FileKind.of(in.readNBytes(FileKind.START));
        }
        var right = kind.mediaType()
                .orElseThrow(() -> unsupported(
                        "FILE_KIND_NOT_TAKEN",
                        "This is %s: %s. Taken are JPEG, PNG, WebP and PDF.".formatted(kind.named(), kind.advice()),
                        declared));
        if (!right.equals(declared)) {
            var found = "This is %s, sent as %s: send it with Content-Type %s."
                    .formatted(kind.named(), declared == null ? "nothing" : declared, right);
            throw taken().contains(declared)
                    ? Problem.rule("Content-Type", "WRONG_CONTENT_TYPE", found, declared)
                    : unsupported("WRONG_CONTENT_TYPE", found, declared);
        }
        return kind;
    }

    private static List<String> taken() {
        return Stream.of(FileKind.values())
                .flatMap(kind -> kind.mediaType().stream())
                .toList();
    }

    private static HttpProblem unsupported(String code, String found, String declared) {
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE, found, List.of(new Violation("body", code, found, declared)));
    }

    /** @throws HttpProblem 422 if it can't be taken, with what was found and what would be right */
    List<Prepared> prepare(Path file, FileKind kind) throws IOException {
        try {
            if (kind == FileKind.PDF) {
                PdfCheck.check(file);
                return List.of(
                        prepared(file, Size.ORIGINAL, FileKind.PDF.mediaType().orElseThrow(), null, null));
            }
            var prepared = new ArrayList<Prepared>();
            for (var made : Renderer.render(file, ImageFormat.valueOf(kind.name()), files::next)) {
                prepared.add(prepared(made.file(), made.size(), made.mediaType(), made.width(), made.height()));
            }
            return prepared;
        } catch (UnacceptableFileException found) {
            throw Problem.rule("body", found.code(), found.getMessage(), null);
        }
    }

    private static Prepared prepared(Path file, Size size, String mediaType, Integer width, Integer height)
            throws IOException {
        return new Prepared(file, new Photo.StoredFile(size, mediaType, Files.size(file), width, height));
    }

    /** Keeps the files under an id that nobody knows yet; without a row that names it they are deleted by and by. */
    void keep(UUID id, List<Prepared> prepared) {
        try {
            for (var one : prepared) {
                store.put(
                        new MediaKey(id, one.facts().size()),
                        one.file(),
                        one.facts().mediaType());
            }
        } catch (IOException away) {
            throw StoreAway.problem(away);
        }
    }
}
