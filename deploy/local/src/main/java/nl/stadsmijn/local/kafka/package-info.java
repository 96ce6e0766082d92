/**
 * A Kafka broker (KRaft: broker and controller in one) with the platform's topics: {@link nl.stadsmijn.local.kafka.LocalKafka} inside this JVM,
 * {@link nl.stadsmijn.local.kafka.KafkaProcess} as a process of its own. The topics are data: {@code contracts/topics.csv}.
 */
package nl.stadsmijn.local.kafka;
