package nl.stadsmijn.kit.quantity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on a {@link Place} that somebody sends: refused if {@link Place#looksSwapped}. What is read back from storage or an event is not judged. */
@Constraint(validatedBy = NotSwapped.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface NotSwapped {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which numbers look swapped. */
    class Validator implements ConstraintValidator<NotSwapped, Place> {

        @Override
        public boolean isValid(Place place, ConstraintValidatorContext context) {
            if (place == null || !place.looksSwapped()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(place.swappedMessage()).addConstraintViolation();
            return false;
        }
    }
}
