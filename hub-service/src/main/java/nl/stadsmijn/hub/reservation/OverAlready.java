package nl.stadsmijn.hub.reservation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.stadsmijn.kit.openapi.ProblemTypes;

/** On what is asked of a reservation: each way in which it can be over already has an answer of its own. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ProblemTypes({
    "already-fulfilled",
    "already-released",
    "already-expired",
    "already-dissolved",
    "already-cut-back",
    "already-refused"
})
@interface OverAlready {}
