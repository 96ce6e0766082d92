package nl.stadsmijn.hub.announcement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it is called off. */
@Schema(name = "AnnouncementCancellationRequest")
record CancellationRequest(@NotBlank @Size(max = 500) String reason) {

    static final String EXAMPLE = """
            {"reason": "the crane comes a week later"}""";
}
