/** Hubs: where they are, who runs them, how long lots may stay. It tells the others in {@code hub.hubs}. Everybody may read them. */
package nl.stadsmijn.hub.hub;
