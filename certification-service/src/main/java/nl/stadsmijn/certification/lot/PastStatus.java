package nl.stadsmijn.certification.lot;

import java.time.Instant;
import java.util.UUID;

/** A status that a lot got, at its time. */
record PastStatus(Instant at, LotStatus status, UUID batchId, String scheme, UUID certificateId, UUID inheritedFrom) {}
