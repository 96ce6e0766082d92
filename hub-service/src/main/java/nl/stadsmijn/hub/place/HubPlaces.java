package nl.stadsmijn.hub.place;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The places that were added. */
@Schema(name = "HubPlaces")
record HubPlaces(List<HubPlace> places) {}
