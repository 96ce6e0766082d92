/** Lets anybody check a certificate: by asking us, or with the status lists and keys alone. Owns nothing. */
package nl.stadsmijn.certification.verification;
