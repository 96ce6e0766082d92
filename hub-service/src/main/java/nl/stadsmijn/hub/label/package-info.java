/** Labels to print and stick on lots and places: {@code GET /hubs/{id}/labels}, an A4 sheet of 24 with a QR code each. */
package nl.stadsmijn.hub.label;
