package nl.stadsmijn.inventory.media;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import nl.stadsmijn.inventory.description.LotPhoto;
import nl.stadsmijn.inventory.media.image.Size;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

/** The bytes of a photo or document with what a browser must know: how long to keep them, and that they are only what they are said to be. */
final class PhotoAnswer {

    /** The bytes never change, but a photo can be deleted: after a day nobody shows it any more. In seconds. */
    private static final String FOR_A_DAY = "public, max-age=86400";

    private static final String FOR_THE_CALLER = "private, no-cache";

    private final Photo photo;
    private final Photo.StoredFile file;
    private final boolean everybody;
    private final String tag;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none of this size */
    PhotoAnswer(PhotoReading.Seen seen, Size size) {
        photo = seen.photo();
        file = photo.file(size)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "A document has an original only."));
        everybody = seen.everybody();
        tag = '"' + IfMatch.tag(photo.version()).getValue() + '"';
    }

    /** Whether the caller names what it has (RFC 9110, 13.1.2). */
    boolean isKnown(String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    Response notModified() {
        return common(Response.notModified()).build();
    }

    Response head() {
        return described(Response.ok()).build();
    }

    Response full(PhotoReading reading) {
        return described(Response.ok(reading.open(photo, file.size()))).build();
    }

    private Response.ResponseBuilder described(Response.ResponseBuilder answer) {
        return common(answer)
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition());
    }

    private Response.ResponseBuilder common(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, everybody ? FOR_A_DAY : FOR_THE_CALLER)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private String disposition() {
        var type = file.mediaType();
        return "%s; filename=\"%s.%s\""
                .formatted(
                        photo.kind() == LotPhoto.Kind.DOCUMENT ? "attachment" : "inline",
                        photo.id(),
                        type.substring(type.indexOf('/') + 1));
    }
}
