/**
 * The rules of an assessment, as data: what is measured, on how many pieces, and what must hold. Owns schemes, their versions (which never change
 * once they exist) and who is accredited to assess under them; tells the other features what a batch is to be held
 * against, and the other services on {@code certification.schemes} which schemes there are.
 */
package nl.stadsmijn.certification.scheme;
