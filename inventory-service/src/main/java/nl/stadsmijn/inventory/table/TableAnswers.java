package nl.stadsmijn.inventory.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.Optional;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

/** Answers that are a table where one is asked for, and JSON where not. */
public final class TableAnswers {

    private TableAnswers() {}

    /**
     * What the client likes best of JSON and these; empty for JSON, which it is too where it does not mind.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 406 if it wants neither
     */
    public static Optional<TableKind> wanted(HttpHeaders headers, TableKind... kinds) {
        for (var accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            var kind = Arrays.stream(kinds)
                    .filter(one -> accepted.isCompatible(MediaType.valueOf(one.mediaType())))
                    .findFirst();
            if (kind.isPresent()) {
                return kind;
            }
        }
        throw Problem.of(
                ProblemType.NOT_ACCEPTABLE,
                "This is given as application/json"
                        + Arrays.stream(kinds)
                                .map(kind -> " or " + kind.mediaType())
                                .reduce("", String::concat) + ".");
    }

    /** @param name of the file, without its extension */
    public static Response of(TableKind kind, TableLanguage language, String name, StreamingOutput table) {
        return Response.ok(table, kind.mediaType() + (kind == TableKind.CSV ? ";charset=UTF-8" : ""))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, kind.extension()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.name())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
