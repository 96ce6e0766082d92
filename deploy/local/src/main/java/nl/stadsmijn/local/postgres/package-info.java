/**
 * A PostgreSQL server from binaries that Maven brings: {@link nl.stadsmijn.local.postgres.PostgresCluster} is a data folder and how to serve it,
 * {@link nl.stadsmijn.local.postgres.LocalPostgres} a server that lives as long as this JVM.
 */
package nl.stadsmijn.local.postgres;
