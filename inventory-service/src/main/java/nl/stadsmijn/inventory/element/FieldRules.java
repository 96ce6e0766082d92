package nl.stadsmijn.inventory.element;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.kit.problem.BrokenConstraints;
import nl.stadsmijn.kit.problem.Violation;

/** What each field must be by itself, as it is annotated; fields are named as they are in JSON, where most groups are not seen. */
@ApplicationScoped
class FieldRules {

    private final Validator validator;

    FieldRules(Validator validator) {
        this.validator = validator;
    }

    List<Violation> check(ElementRequest element) {
        return validator.validate(element).stream().map(FieldRules::violation).toList();
    }

    private static Violation violation(ConstraintViolation<ElementRequest> broken) {
        var told = BrokenConstraints.violation(broken);
        return new Violation(inJson(told.field()), told.code(), told.message(), told.value());
    }

    /** {@code what.hazardous.hazards[0].substance} is {@code hazards[0].substance} for a client. */
    private static String inJson(String path) {
        Class<?> type = ElementRequest.class;
        var rest = path;
        for (var group = unwrapped(type, rest); group.isPresent(); group = unwrapped(type, rest)) {
            type = group.get();
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return rest;
    }

    private static Optional<Class<?>> unwrapped(Class<?> type, String path) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> path.startsWith(field.getName() + "."))
                .filter(field -> field.isAnnotationPresent(JsonUnwrapped.class))
                .<Class<?>>map(field -> field.getType())
                .findFirst();
    }
}
