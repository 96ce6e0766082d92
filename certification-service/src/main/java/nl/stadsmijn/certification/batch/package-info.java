/**
 * Lots that are assessed together because they are homogeneous. Owns the batch from the request for its inspection holds to its end; it opens when the
 * ledger holds all of its lots, and is cancelled when one can't be held. A saga with {@code hub-service} by events; each step can come again.
 */
package nl.stadsmijn.certification.batch;
