/** Splitting a lot where it lies: parts under new ids, the remainder under the old one; reservations go along, and no sum of theirs changes. */
package nl.stadsmijn.hub.split;
