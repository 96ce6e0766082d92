/**
 * What happens as a lot's last day in a hub comes nearer: the sweep that takes lots up the ladder, each step once per lot and deadline, and more time where it is
 * given. It owns {@code storage_step} and {@code storage_extension}, changes the storage term of lots, and tells whom it concerns in {@code hub.alerts}.
 */
package nl.stadsmijn.hub.deadline;
