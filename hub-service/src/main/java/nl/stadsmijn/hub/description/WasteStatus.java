package nl.stadsmijn.hub.description;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a lot is in law. */
@Schema(name = "WasteStatus")
public enum WasteStatus {
    NON_WASTE,
    WASTE,
    END_OF_WASTE,
    UNKNOWN
}
