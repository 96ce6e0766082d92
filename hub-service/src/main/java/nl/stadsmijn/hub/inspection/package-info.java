/**
 * Follows {@code certification.lots}: places and ends inspection holds, writes destructive samples off once, quarantines what lost its certificate, and
 * knows which lots are certified.
 */
package nl.stadsmijn.hub.inspection;
