/**
 * Saved searches: filters that an organisation keeps, so that it hears when a lot that they find is listed, or when the days move on which one comes out of its
 * donor. It owns {@code saved_search}, {@code told_lot} and {@code alert}; every alert is told on {@code matching.alerts}, and listed with its search.
 */
package nl.stadsmijn.matching.savedsearch;
