package nl.stadsmijn.hub.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lots that came in at once, with an outcome per line in the order they were sent. */
@Schema(name = "Intake")
record Intake(UUID id, UUID hubId, Instant at, List<Outcome> lines) {}
