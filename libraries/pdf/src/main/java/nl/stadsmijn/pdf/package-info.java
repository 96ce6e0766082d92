/** Documents for print. */
package nl.stadsmijn.pdf;
