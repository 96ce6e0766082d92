package nl.stadsmijn.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on every POST operation: with an {@code Idempotency-Key} header the operation takes effect once, and its answer is given again to whoever
 * repeats it within 24 h. The operation runs in one transaction with the record of its answer, so neither exists without the other. Without the header
 * nothing is added: the operation's own transactions are what they are. The method must return a {@code Response}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
