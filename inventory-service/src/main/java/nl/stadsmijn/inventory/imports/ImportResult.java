package nl.stadsmijn.inventory.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import came to. The first four count rows of the file and add up to all of them.
 *
 * @param elements how many elements the rows that were not rejected make
 */
@Schema(name = "ImportResult")
public record ImportResult(
        int created, int updated, int unchanged, int rejected, List<ImportNotice> warnings, int elements) {}
