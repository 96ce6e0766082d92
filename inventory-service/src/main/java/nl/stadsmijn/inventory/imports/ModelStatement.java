package nl.stadsmijn.inventory.imports;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;
import org.jdbi.v3.json.Json;

/**
 * What building models said of an element when they were imported last, completed as its description was.
 *
 * @param shares by GlobalId, how much of the amount a piece is, in its unit; of what is counted none
 */
record ModelStatement(
        UUID lotId, @Json Description description, @Json Map<String, BigDecimal> shares) {}
