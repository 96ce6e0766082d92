package nl.stadsmijn.matching.supply;

import java.util.UUID;

/**
 * A fact as it was told.
 *
 * @param about the lot or hub it is about
 * @param version of what it is about; the newest counts
 * @param fact one of {@link Facts}
 */
record Telling(UUID about, long version, Object fact) {}
