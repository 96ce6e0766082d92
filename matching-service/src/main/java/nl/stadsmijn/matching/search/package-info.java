/**
 * Finding lots: the public search, one lot, lots like it, and sums by product type. It owns nothing and tells nobody anything; it reads the
 * picture of feature {@code supply}. Where a lot is shown, its place is as exact as the viewer may know, and distances are measured from that.
 */
package nl.stadsmijn.matching.search;
