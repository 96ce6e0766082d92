/**
 * The hazards of a donor, for who works on it, for the authority of its municipality, and for the report: what was said of elements, and what a Eural code of hazardous waste says of what was
 * inventoried or left. It owns nothing.
 */
package nl.stadsmijn.inventory.hazard;
