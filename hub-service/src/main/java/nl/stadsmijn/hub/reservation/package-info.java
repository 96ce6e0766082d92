/**
 * Holds on amounts of lots: options that expire by themselves, firm reservations, and how each ended, exactly once. It owns reservations and their allocations
 * and keeps every lot's promised amount equal to them; a {@link nl.stadsmijn.hub.reservation.Posting} is how other features change lots that may be
 * promised. It tells the others in {@code hub.reservations}.
 */
package nl.stadsmijn.hub.reservation;
