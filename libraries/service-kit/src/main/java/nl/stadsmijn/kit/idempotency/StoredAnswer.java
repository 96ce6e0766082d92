package nl.stadsmijn.kit.idempotency;

import java.util.Map;

/**
 * An answer as it was given.
 *
 * @param status HTTP status
 * @param headers the ones worth giving again: Location, ETag, Content-Type …
 * @param body as sent; null for none
 */
record StoredAnswer(int status, Map<String, String> headers, String body) {}
