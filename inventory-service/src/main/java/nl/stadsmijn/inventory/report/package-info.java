/** The account of a donor as a document that a contractor can hand to the client (BRL SVMS-007, 4.3.9): PDF and XLSX, in Dutch and English. It owns nothing and tells nobody. */
package nl.stadsmijn.inventory.report;
