/** Reads the tables in {@code src/main/resources/reference}, whose sources stand in {@code SOURCES.md} beside them. */
package nl.stadsmijn.inventory.reference;
