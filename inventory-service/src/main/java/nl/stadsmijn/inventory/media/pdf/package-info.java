/** Looks for what a PDF document does besides being read. */
package nl.stadsmijn.inventory.media.pdf;
