package nl.stadsmijn.certification.batch;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which lots are to be assessed together.
 *
 * @param schemeVersion the latest if left out
 * @param homogeneity why the lots may be judged as one
 */
@Schema(name = "BatchRequest", examples = """
                {"scheme":"hollow-core-slab","lotIds":["0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3"],
                 "homogeneity":"One floor, one producer, one year, same section."}
                """)
record BatchRequest(
        @NotBlank String scheme,
        @Min(1) Integer schemeVersion,
        @NotEmpty @Size(max = 200) List<@NotNull UUID> lotIds,
        @Size(max = 2000) String homogeneity) {}
