package nl.stadsmijn.hub.hub;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The order of an enum for a set of its constants, so that a document reads alike each time it is given. */
final class EnumOrder {

    private EnumOrder() {}

    /** What is missing, or has nothing where something must be, is left to the checks of the form. */
    static <E extends Enum<E>> Set<E> of(Set<E> constants) {
        return constants == null || constants.stream().anyMatch(Objects::isNull)
                ? constants
                : Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(constants)));
    }
}
