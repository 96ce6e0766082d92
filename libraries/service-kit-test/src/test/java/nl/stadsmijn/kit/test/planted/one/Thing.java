package nl.stadsmijn.kit.test.planted.one;

/** A domain object with its states. */
public sealed interface Thing {
    record Open() implements Thing {}
}
