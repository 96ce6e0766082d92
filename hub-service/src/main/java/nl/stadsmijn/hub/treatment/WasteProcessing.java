package nl.stadsmijn.hub.treatment;

import nl.stadsmijn.hub.stock.MovementKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of what is left over. */
@Schema(name = "WasteProcessing")
public enum WasteProcessing {
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
