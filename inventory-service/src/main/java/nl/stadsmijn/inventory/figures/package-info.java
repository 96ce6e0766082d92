/** Key figures for authorities, owners and contractors: how much was harvested and reused, and how long it took, per donor, contractor and hub. It owns nothing and tells nobody. */
package nl.stadsmijn.inventory.figures;
