/**
 * Code lists of others: Eural (European list of waste), NL/SfB table 1, and the hazardous substances that are asked after. Each takes the usual spellings of a code, and
 * names the nearest valid ones for a wrong one. It owns nothing and tells nobody.
 */
package nl.stadsmijn.inventory.code;
