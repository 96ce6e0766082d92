/**
 * Shipments to customers: what is firmly reserved leaves, keeps its reservation on its way, and is delivered when the customer has counted it. Title passes if a deal
 * reserved it; otherwise custody alone. A hub ships what is its own to itself elsewhere in the same way: it is reserved for that first.
 */
package nl.stadsmijn.hub.shipment;
