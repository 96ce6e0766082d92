/**
 * The register of those who take in what comes out of a donor (BRL SVMS-007, 4.3.7): who they are, what they may receive and what they do with it. It owns receivers; an organisation keeps its
 * own, and sees no other's. It tells nobody.
 */
package nl.stadsmijn.inventory.receiver;
