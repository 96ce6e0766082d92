/**
 * Whether lots may come into a hub: what it accepts, and what it has room for. Asked before transport ({@code POST /hubs/{id}/admissions}), and again by whatever
 * takes lots in, under the hub's lock.
 */
package nl.stadsmijn.hub.admission;
