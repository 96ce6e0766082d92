/**
 * Projects: where something is going to be built, and when. Private to the organisation that has them; demands and deals refer to them.
 * It owns the table {@code project} and sends no events.
 */
package nl.stadsmijn.matching.project;
