/** Follows {@code certification.schemes}, and knows which schemes there are: a reservation is not made firm on one that there isn't. It tells nothing. */
package nl.stadsmijn.hub.scheme;
