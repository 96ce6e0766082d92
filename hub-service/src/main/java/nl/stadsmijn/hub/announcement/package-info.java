/**
 * Lots that are going to be brought to a hub (aanmelding): the hub's rules and room are asked before transport, and what was accepted is expected until it
 * comes in or is called off.
 */
package nl.stadsmijn.hub.announcement;
