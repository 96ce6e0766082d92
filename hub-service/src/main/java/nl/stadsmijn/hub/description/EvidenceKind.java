package nl.stadsmijn.hub.description;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What something that is claimed of a lot rests on. */
@Schema(name = "EvidenceKind")
public enum EvidenceKind {
    DESTRUCTIVE,
    NON_DESTRUCTIVE,
    ARCHIVAL,
    VISUAL,
    HEURISTIC
}
