package nl.stadsmijn.hub.treatment;

import nl.stadsmijn.hub.stock.MovementKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of what is left over: the waste hierarchy from above downwards (Directive 2008/98/EC, art. 4). */
@Schema(name = "WasteProcessing")
public enum WasteProcessing {
    REUSE(MovementKind.REUSED),
    RECYCLING(MovementKind.RECYCLED),
    RECOVERY(MovementKind.RECOVERED),
    INCINERATION(MovementKind.SCRAPPED),
    LANDFILL(MovementKind.SCRAPPED);

    private final MovementKind movement;

    WasteProcessing(MovementKind movement) {
        this.movement = movement;
    }

    MovementKind movement() {
        return movement;
    }
}
