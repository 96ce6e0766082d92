/**
 * Facts between services: the outbox keeps them with the change that made them and brings them to Kafka, the inbox lets each take effect once, and
 * what can't be applied becomes a dead letter. Delivery is at least once, in order per aggregate.
 */
package nl.stadsmijn.kit.events;
