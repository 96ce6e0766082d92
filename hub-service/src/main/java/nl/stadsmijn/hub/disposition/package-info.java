/**
 * What becomes of a lot whose time in a hub runs out: sold for less, moved to a hub with room, given back, recycled or scrapped. Its owner decides, and the hub
 * carries it out; once it is overdue the hub may decide. It owns {@code disposition} and, in {@code disposition_part}, where all of what was decided is and how far
 * that has come; what leaves is booked in the ledger, and so comes into the donor's account.
 */
package nl.stadsmijn.hub.disposition;
