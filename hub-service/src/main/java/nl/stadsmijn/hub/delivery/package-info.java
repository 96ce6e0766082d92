/** Follows {@code matching.deals}: has their reservations made, confirmed and released, and delivers them: the buyer's part leaves with title. */
package nl.stadsmijn.hub.delivery;
