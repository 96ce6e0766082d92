package nl.stadsmijn.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on every POST operation: with an {@code Idempotency-Key} header the operation takes effect once, and its answer is given again to whoever
 * repeats it within 24 h. The operation runs in one transaction with the record of its answer, so neither exists without the other.
 *
 * <p>Kept are 2xx, 409 and 422, broken constraints among them: with the same key the same body gets that answer again, and another body, be it a
 * corrected one, 422 {@code idempotency-key-reused}. A new try needs a new key. Not kept, so that the key is still free, is what passes or was never
 * a request: 401 and 403, 404, 400 for a body or address that can't be read, any 5xx; nor a value that is refused while the body is read, as the
 * same body is refused the same way again. Without the
 * header nothing is added: the operation's own transactions are what they are. The method must return a {@code Response}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
