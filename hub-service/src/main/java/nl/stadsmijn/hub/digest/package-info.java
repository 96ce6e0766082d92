/**
 * What a hub's operator gets every Monday: which lots reached which rung, what is due in the coming weeks, and the room there is. It owns {@code storage_digest}, one
 * per hub and ISO week, and tells each in {@code hub.alerts}.
 */
package nl.stadsmijn.hub.digest;
