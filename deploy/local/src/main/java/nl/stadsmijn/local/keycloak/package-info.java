/** Keycloak's programs, made ready once per user: unpacked by Maven, built for PostgreSQL on the first use. */
package nl.stadsmijn.local.keycloak;
