package nl.stadsmijn.ifc;

import java.util.List;

/** One attribute of an entity, as ISO 10303-21 writes it. */
sealed interface StepValue {

    /** {@code $}: not given, or {@code *}: derived from others. */
    enum Absent implements StepValue {
        UNSET,
        DERIVED
    }

    record Text(String value) implements StepValue {}

    record Numeric(double value) implements StepValue {}

    record Enumerated(String value) implements StepValue {}

    record Reference(int id) implements StepValue {}

    /** A value with its type written before it, as {@code IFCLABEL('x')}. */
    record Typed(String type, StepValue value) implements StepValue {}

    record Sequence(List<StepValue> values) implements StepValue {}
}
