package nl.stadsmijn.matching.supply;

import java.util.Optional;
import nl.stadsmijn.kit.problem.Violation;

/** The schemes that lots can be certified under. */
public interface Schemes {

    boolean exists(String key);

    /**
     * What is wrong with naming a scheme: nothing, if there is one of that key.
     *
     * @param field where it was named
     * @param what what is asked for there, such as {@code the key of a scheme}; the keys that there are follow
     */
    Optional<Violation> unknown(String field, String what, String key);
}
