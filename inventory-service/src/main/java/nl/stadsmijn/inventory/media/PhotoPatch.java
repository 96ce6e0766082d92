package nl.stadsmijn.inventory.media;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a photo or document. */
@Schema(name = "PhotoPatch")
record PhotoPatch(
        @Size(max = LONGEST_CAPTION) String caption,

        @Min(1) @Schema(description = "1 makes it the first of its lot; one that is too high makes it the last.")
        Integer position) {

    static final int LONGEST_CAPTION = 200;
    static final String EXAMPLE = "{\"position\":1}";
}
