/**
 * The rules of an assessment, as data: what is measured, on how many pieces, and what must hold. Owns schemes, their versions (which never change
 * once they exist) and who is accredited to assess under them; tells the other features what a batch is to be held against.
 */
package nl.stadsmijn.certification.scheme;
