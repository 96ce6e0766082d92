/**
 * The statistics of small samples: how many pieces of a lot must be looked at, and what a few measurements say of all of it. Pure; knows no
 * scheme, no product and no norm's tables: everything is computed.
 */
package nl.stadsmijn.certification.sampling;
