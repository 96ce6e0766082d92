/** Places within a hub, and which lots lie where: {@code /hubs/{id}/places}, {@code /hubs/{id}/shelvings}, {@code /hubs/{id}/lots}. */
package nl.stadsmijn.hub.place;
