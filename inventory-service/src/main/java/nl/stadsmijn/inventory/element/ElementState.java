package nl.stadsmijn.inventory.element;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether it is still part of the donor. */
@Schema(name = "ElementState")
public enum ElementState {
    BUILT_IN,
    /** Taken out: it lies on the site, or has gone on from there. */
    HARVESTED
}
