/**
 * Demands: what a project needs, line by line. Private to the organisation; others see only what a lot's seller is told of it. It owns the table
 * {@code demand} and tells every change on {@code matching.demands}.
 */
package nl.stadsmijn.matching.demand;
