/**
 * Transfers between hubs, and from a site to a hub: planned with the receiving hub's admission asked, dispatched, and received with what was counted. The holder
 * changes when they are received; the storage deadline never restarts.
 */
package nl.stadsmijn.hub.transfer;
