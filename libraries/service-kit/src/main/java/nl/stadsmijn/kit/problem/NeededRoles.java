package nl.stadsmijn.kit.problem;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Optional;

/** Which roles an operation asks for, as its resource declares them. */
final class NeededRoles {

    private NeededRoles() {}

    /** @param operation null if the request got to none */
    static Optional<String> of(Method operation) {
        return Optional.ofNullable(operation)
                .map(method -> method.isAnnotationPresent(RolesAllowed.class)
                        ? method.getAnnotation(RolesAllowed.class)
                        : method.getDeclaringClass().getAnnotation(RolesAllowed.class))
                .map(allowed -> String.join(", ", allowed.value()));
    }
}
