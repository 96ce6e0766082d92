package nl.stadsmijn.inventory.element;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.DescriptionGroup;
import nl.stadsmijn.kit.problem.BrokenConstraints;
import nl.stadsmijn.kit.problem.Violation;

/**
 * What each field must be by itself, as it is annotated; fields are named as they are in JSON, where most groups are not seen. A group that is equal to one that was found right is right: no
 * constraint looks beyond its group, or at the clock. In a file most rows say the same in most groups.
 */
@ApplicationScoped
class FieldRules {

    /** What stands before the fields of each group in JSON. */
    private static final Map<Class<?>, String> PREFIXES = Arrays.stream(Description.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .collect(Collectors.toUnmodifiableMap(
                    Field::getType,
                    field -> field.isAnnotationPresent(JsonUnwrapped.class) ? "" : field.getName() + "."));

    /** What stands beside the description. */
    private static final Map<String, Function<ElementRequest, ?>> OWN =
            Map.of("externalId", ElementRequest::externalId, "state", ElementRequest::state);

    private final Validator validator;

    /** Of each kind the last one that was found right. */
    private final Map<Class<?>, DescriptionGroup> right = new ConcurrentHashMap<>();

    FieldRules(Validator validator) {
        this.validator = validator;
    }

    /** @param before what was written down of it, and so was found right; null for something new */
    List<Violation> check(ElementRequest element, Description before) {
        var wrong = new ArrayList<Violation>();
        OWN.forEach((field, value) -> validator
                .validateValue(ElementRequest.class, field, value.apply(element))
                .forEach(broken -> wrong.add(BrokenConstraints.violation(broken))));
        var known = before == null ? List.<DescriptionGroup>of() : before.groups();
        for (var group : element.what().groups()) {
            if (!group.equals(right.get(group.getClass())) && !known.contains(group)) {
                var broken = validator.validate(group);
                broken.forEach(one -> wrong.add(violation(group, one)));
                if (broken.isEmpty()) {
                    right.put(group.getClass(), group);
                }
            }
        }
        return wrong;
    }

    private static Violation violation(DescriptionGroup group, ConstraintViolation<?> broken) {
        var told = BrokenConstraints.violation(broken);
        return new Violation(PREFIXES.get(group.getClass()) + told.field(), told.code(), told.message(), told.value());
    }
}
