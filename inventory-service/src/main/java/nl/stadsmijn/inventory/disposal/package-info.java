/**
 * What went from a donor to a receiver instead of into a lot: losses of a harvest, what could not be harvested, and streams that were collected apart and never were an element (BRL
 * SVMS-007, 4.3.7). It owns disposals; nothing of them is deleted, a wrong one is annulled. It tells nobody.
 */
package nl.stadsmijn.inventory.disposal;
