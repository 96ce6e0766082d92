/**
 * The signed outcome for an approved batch. Owns certificates from issue to revocation or expiry and tells of them on
 * {@code certification.certificates}; "certified means certified now": their end puts every lot back that they made certified.
 */
package nl.stadsmijn.certification.certificate;
