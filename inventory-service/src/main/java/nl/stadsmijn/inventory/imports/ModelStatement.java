package nl.stadsmijn.inventory.imports;

import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;
import org.jdbi.v3.json.Json;

/** What a building model said of an element when it was imported last, completed as its description was. */
record ModelStatement(UUID lotId, @Json Description description) {}
