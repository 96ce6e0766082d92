/**
 * Lots as linked data (JSON-LD 1.1): schema.org's words, and our own where it has none. The one context stands in {@code linked/context.json}; units are
 * codes of UN/CEFACT Recommendation 20.
 */
package nl.stadsmijn.inventory.linked;
