/** Taking lots in at a hub: counted, with what differs booked; from then on the hub's operator holds them and their storage time runs. */
package nl.stadsmijn.hub.intake;
