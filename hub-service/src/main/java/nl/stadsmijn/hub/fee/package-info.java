/**
 * What storing costs, per owner and lot: {@code GET /hubs/{id}/fees}. A day costs what lies there when it ends: the day of intake counts, that of leaving does not,
 * and what comes and goes on one day costs nothing. Days are Europe/Amsterdam calendar days, and only those that are over are charged.
 */
package nl.stadsmijn.hub.fee;
