/**
 * Describing what no survey describes: walk-ins and surplus that stand at a hub's door, and lots that have moved on from where they were described first.
 * What is described here is offered at once, so the gate of publication judges it.
 */
package nl.stadsmijn.inventory.describing;
