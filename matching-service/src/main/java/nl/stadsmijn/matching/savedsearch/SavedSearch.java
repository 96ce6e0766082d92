package nl.stadsmijn.matching.savedsearch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filter that an organisation keeps. It does not change: who wants another saves another. */
record SavedSearch(UUID id, UUID organisationId, Wanted wanted, Instant createdAt) {

    /** What the organisation says of it. */
    @Schema(
            name = "SavedSearchRequest",
            examples =
                    "{\"name\":\"Kanaalplaten bij Arnhem\",\"filter\":{\"q\":\"kanaalplaat\",\"near\":{\"lat\":51.9851,\"lon\":5.8987},"
                            + "\"radiusKm\":50,\"lengthMin\":5000}}")
    record Wanted(
            @NotBlank @Size(max = 200) @Schema(examples = "Kanaalplaten bij Arnhem")
            String name,

            @NotNull @Valid KeptFilter filter) {}
}
