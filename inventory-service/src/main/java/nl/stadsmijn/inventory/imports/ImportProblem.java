package nl.stadsmijn.inventory.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an import failed as a whole.
 *
 * @param code stable, for programs
 * @param line where in the file, from 1; null if it is about the file as a whole
 */
@Schema(name = "ImportProblem")
public record ImportProblem(String title, String code, String detail, Long line) {}
