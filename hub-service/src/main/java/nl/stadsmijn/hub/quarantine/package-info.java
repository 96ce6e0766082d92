/** Stock that may not leave until somebody has looked at it: put aside by its holder, and released by an inspection. */
package nl.stadsmijn.hub.quarantine;
