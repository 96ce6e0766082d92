/** A lot's public history, from its donor to where it is now, for the passports that the gateway composes: no parties, no prices. */
package nl.stadsmijn.hub.passport;
