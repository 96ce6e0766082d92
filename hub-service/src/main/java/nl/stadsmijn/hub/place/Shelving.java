package nl.stadsmijn.hub.place;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lots that were put somewhere, as they lie in the hub now. */
@Schema(name = "Shelving")
record Shelving(List<StoredLot> lots) {}
