/** What time it is. */
package nl.stadsmijn.certification.time;
