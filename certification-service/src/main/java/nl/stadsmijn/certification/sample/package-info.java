/**
 * What was drawn from the lots of an open batch, and what was measured on it. Owns samples and their results; the lots are told of each sample, as a
 * destructive one leaves the stock.
 */
package nl.stadsmijn.certification.sample;
