/**
 * The quality of each lot: its status now, how it came to be so, and what a part of it inherits. Owns the status per lot and tells it on
 * {@code certification.lots}; follows {@code hub.stock} and {@code inventory.lots} for whose lots are, what, how many, and from which parents.
 */
package nl.stadsmijn.certification.lot;
