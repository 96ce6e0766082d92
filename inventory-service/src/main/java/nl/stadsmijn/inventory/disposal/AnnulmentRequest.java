package nl.stadsmijn.inventory.disposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a disposal is no longer counted. */
@Schema(name = "AnnulmentRequest")
record AnnulmentRequest(@NotBlank @Size(max = 500) String reason) {

    static final String EXAMPLE = "{\"reason\":\"reported twice: the note is WB-2026-0412\"}";
}
