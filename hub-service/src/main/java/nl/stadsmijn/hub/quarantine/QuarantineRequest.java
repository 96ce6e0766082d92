package nl.stadsmijn.hub.quarantine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a lot is put aside. */
@Schema(name = "QuarantineRequest")
record QuarantineRequest(@NotBlank @Size(max = 500) String reason) {

    static final String EXAMPLE = """
            {"reason": "cracks near the bearing, seen while unloading"}""";
}
