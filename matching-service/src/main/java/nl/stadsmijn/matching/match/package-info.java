/**
 * Matches: which lots suit a demand, and why, in figures. It owns nothing and tells nobody; the rules are in {@link
 * nl.stadsmijn.matching.match.MatchPolicy}, each criterion by itself in {@link nl.stadsmijn.matching.match.Criteria}. Dividing scarce lots over many
 * demands is another feature's job.
 */
package nl.stadsmijn.matching.match;
