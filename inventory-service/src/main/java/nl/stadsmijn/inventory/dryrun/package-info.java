/** Trying out acts that can't be undone. */
package nl.stadsmijn.inventory.dryrun;
