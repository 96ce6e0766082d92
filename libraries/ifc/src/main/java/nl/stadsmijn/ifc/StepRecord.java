package nl.stadsmijn.ifc;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * One entity with its attributes by position. Reading an attribute never fails: what is absent, or of another kind than asked for, is the
 * empty text, no number or reference 0, because real files leave out and mix up a lot.
 */
record StepRecord(int id, int line, String className, List<StepValue> attributes) {

    StepValue at(int position) {
        return position < attributes.size() ? attributes.get(position) : StepValue.Absent.UNSET;
    }

    boolean is(String name) {
        return className.equals(name);
    }

    String text(int position) {
        return unwrap(at(position)) instanceof StepValue.Text text
                ? text.value().strip()
                : "";
    }

    String enumeration(int position) {
        return at(position) instanceof StepValue.Enumerated enumerated ? enumerated.value() : "";
    }

    OptionalDouble number(int position) {
        return unwrap(at(position)) instanceof StepValue.Numeric number && Double.isFinite(number.value())
                ? OptionalDouble.of(number.value())
                : OptionalDouble.empty();
    }

    /** The entity referred to, or 0. */
    int reference(int position) {
        return at(position) instanceof StepValue.Reference reference ? reference.id() : 0;
    }

    /** The entities referred to, whether one or a list of them. */
    int[] references(int position) {
        return switch (unwrap(at(position))) {
            case StepValue.Reference reference -> new int[] {reference.id()};
            case StepValue.Sequence sequence ->
                sequence.values().stream()
                        .filter(StepValue.Reference.class::isInstance)
                        .mapToInt(value -> ((StepValue.Reference) value).id())
                        .toArray();
            default -> new int[0];
        };
    }

    /** The members of a list attribute. */
    List<StepValue> list(int position) {
        return unwrap(at(position)) instanceof StepValue.Sequence sequence ? sequence.values() : List.of();
    }

    /** The position of the first attribute from here on that fits, or -1. */
    int find(int from, Predicate<StepValue> wanted) {
        for (int i = from; i < attributes.size(); i++) {
            if (wanted.test(attributes.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static StepValue unwrap(StepValue value) {
        return value instanceof StepValue.Typed typed ? typed.value() : value;
    }
}
