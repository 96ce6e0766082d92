package nl.stadsmijn.inventory.imports;

import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an import failed as a whole.
 *
 * @param type address of the page that says what to do
 * @param code stable, for programs
 * @param line where in the file, from 1; null if it is about the file as a whole
 */
@Schema(name = "ImportProblem")
public record ImportProblem(
        @Schema(examples = {"/problems/unreadable-file", "/problems/import-given-up"})
        String type,

        String title,
        String code,
        String detail,
        Long line) {

    private static final ProblemType UNREADABLE_FILE =
            new ProblemType("unreadable-file", "The file can't be read", 422);
    private static final ProblemType GIVEN_UP = new ProblemType("import-given-up", "The import was given up", 500);

    /** @param publicUrl origin of the platform's addresses */
    static ImportProblem unreadable(String publicUrl, String code, String detail, Long line) {
        return of(UNREADABLE_FILE, publicUrl, code, detail, line);
    }

    static ImportProblem givenUp(String publicUrl, int attempts) {
        var detail = "Reading this file failed %d times on our side; the fault has been logged.".formatted(attempts);
        return of(GIVEN_UP, publicUrl, "GIVEN_UP", detail, null);
    }

    private static ImportProblem of(ProblemType type, String publicUrl, String code, String detail, Long line) {
        return new ImportProblem(publicUrl + "/problems/" + type.slug(), type.title(), code, detail, line);
    }
}
