package nl.stadsmijn.hub.consignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it goes otherwise than was meant. */
@Schema(name = "ConsignmentReasonRequest")
public record ReasonRequest(@NotBlank @Size(max = 500) String reason) {

    public static final String EXAMPLE = """
            {"reason": "the road was closed"}""";
}
