/**
 * Organisations, of which this service knows the ids and nothing else: the gateway is the authority on who they are. It only refuses what can't be one.
 */
package nl.stadsmijn.inventory.organisation;
