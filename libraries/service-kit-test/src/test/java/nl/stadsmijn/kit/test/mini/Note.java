package nl.stadsmijn.kit.test.mini;

import java.util.UUID;
import org.jdbi.v3.json.Json;

/** A note as it is shown. */
public record Note(UUID id, UUID organisation, @Json NoteContent content, boolean published, long version) {}
