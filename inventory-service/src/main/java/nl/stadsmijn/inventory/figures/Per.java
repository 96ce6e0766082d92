package nl.stadsmijn.inventory.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of what key figures are given. */
@Schema(name = "KeyFiguresPer")
public enum Per {
    DONOR,
    /** The organisation that keeps the inventory. */
    CONTRACTOR,
    /** The hub that what was harvested lies in, or left from. */
    HUB
}
