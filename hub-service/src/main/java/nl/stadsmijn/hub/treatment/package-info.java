/**
 * Treating lots: what goes in, what comes out and what is left over, balanced in kg. What comes out is a lot of its own, described anew by inventory-service. The hub's
 * clock restarts, that of waste does not. Owns the report of each treatment, with its cost and time.
 */
package nl.stadsmijn.hub.treatment;
