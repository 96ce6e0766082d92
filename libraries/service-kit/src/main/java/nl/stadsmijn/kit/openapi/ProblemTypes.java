package nl.stadsmijn.kit.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an operation can be refused with, besides what follows from its form: slugs of {@code contracts/problems.csv}. The description of the API names
 * them at the operation; a slug that is not in the list ends the build. What several operations share stands on an annotation of the service's own, and that on the
 * operations.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ProblemTypes {

    /** The slugs, such as {@code not-enough-left}. */
    String[] value();
}
