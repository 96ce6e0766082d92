package nl.stadsmijn.hub.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** More time that a lot was given. @param was the deadline until then */
@Schema(name = "StorageExtension")
record Extension(UUID id, UUID lotId, UUID hubId, LocalDate was, LocalDate until, String reason, Instant at) {}
