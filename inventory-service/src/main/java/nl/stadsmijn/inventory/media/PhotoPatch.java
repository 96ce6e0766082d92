package nl.stadsmijn.inventory.media;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a photo or document. */
@Schema(name = "PhotoPatch")
record PhotoPatch(
        @Schema(maxLength = 200) String caption,

        @Schema(
                description = "1 makes it the first of its element; one that is too high makes it the last.",
                minimum = "1")
        Integer position) {

    static final int LONGEST_CAPTION = 200;
    static final String EXAMPLE = "{\"position\":1}";
}
