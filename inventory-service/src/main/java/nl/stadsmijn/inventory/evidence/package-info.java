/** What backs a statement: here the references of reports. Owns what counts as one; tells nobody anything. */
package nl.stadsmijn.inventory.evidence;
