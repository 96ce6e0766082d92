/** Who may work on a lot, and on which: only its holder, only what is at hand and not held back. Owns nothing; splits, merges, treatments and transport ask it. */
package nl.stadsmijn.hub.holding;
