/**
 * How something is signed so that anybody can verify it without asking us: the signing key, JSON Web Tokens that secure W3C Verifiable Credentials, and
 * the list of revoked ones. Knows nothing of batches and schemes; tells the world its public keys.
 */
package nl.stadsmijn.certification.credential;
