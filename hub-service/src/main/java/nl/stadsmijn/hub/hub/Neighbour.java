package nl.stadsmijn.hub.hub;

/** Another hub in the neighbourhood. @param km as the crow flies */
public record Neighbour(Hub hub, double km) {}
