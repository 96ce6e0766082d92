/**
 * The whole platform on one machine, without containers: PostgreSQL, Kafka, Keycloak and the five services as plain processes.
 * {@link nl.stadsmijn.local.postgres.LocalPostgres} and {@link nl.stadsmijn.local.kafka.LocalKafka} also serve every module's tests.
 * Nothing here belongs to a service, and no service depends on it.
 */
package nl.stadsmijn.local;
