/** The hazardous substances of a donor, for who works on it and for the authority of its municipality. It owns nothing: they are said of elements. */
package nl.stadsmijn.inventory.hazard;
