package nl.stadsmijn.kit.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is calling, and for which organisation. */
public interface Caller {

    boolean isAnonymous();

    /** The subject id of the user or machine client; all that logs may hold of a person. */
    Optional<String> subject();

    /** The machine client or application the token was given to ({@code azp}). */
    Optional<String> client();

    Set<String> roles();

    default boolean has(String role) {
        return roles().contains(role);
    }

    /**
     * The organisation that this request is for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 401 for an anonymous caller; 403 if the token names no organisation, or several and
     *     none is selected
     */
    UUID organisation();

    /** The municipalities that an authority watches over (claim {@code region}), in lower case; empty for who is none, or has none. */
    Set<String> region();

    /** The organisation, or nothing for a caller that has or selected none. */
    Optional<UUID> organisationIfAny();
}
