/** Eural codes, under which waste leaves a hub. Reads the list that the services agreed on ({@code contracts/eural.csv}); owns nothing and tells nobody. */
package nl.stadsmijn.hub.wastecode;
