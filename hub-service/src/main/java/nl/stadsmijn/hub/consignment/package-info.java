/**
 * What is on its way: from where, to whom, how far it has come, and what of it arrived. Owns consignments; transfers to hubs and shipments to customers are the two
 * kinds, and book by what stands here.
 */
package nl.stadsmijn.hub.consignment;
