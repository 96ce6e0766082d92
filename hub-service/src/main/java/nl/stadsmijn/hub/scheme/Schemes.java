package nl.stadsmijn.hub.scheme;

import java.util.List;

/** The schemes that lots can be certified under, by the keys that certification-service told. */
public interface Schemes {

    boolean exists(String key);

    /** The keys that a wrong one probably means, the likeliest first, at most so many; none while none is known. */
    List<String> nearest(String wrong, int most);
}
