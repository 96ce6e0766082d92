package nl.stadsmijn.kit.idempotency;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.problem.BrokenConstraints;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;

/** Carries {@link Idempotent} out. Runs inside the check of roles, and around that of constraints. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 700)
class IdempotentInterceptor {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Set<Integer> REPLAYABLE_REFUSALS = Set.of(409, 422);
    private static final int LONGEST_KEY = 200;
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Retry-After");

    private final IdempotencyKeys keys;
    private final RequestDigest digest;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotentInterceptor(IdempotencyKeys keys, RequestDigest digest, Caller caller, HttpHeaders headers, UriInfo uri) {
        this.keys = keys;
        this.digest = digest;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        var sent = headers.getRequestHeader(KEY);
        if (sent == null || sent.isEmpty()) {
            return operation.proceed();
        }
        var key = sent.getFirst();
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            var violation = new Violation(KEY, "WRONG_LENGTH", "must have 1 to 200 characters", key.length());
            throw Problem.of(ProblemType.MALFORMED_REQUEST, KEY + " " + violation.message(), List.of(violation));
        }
        var target =
                uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery();
        var scope = "%s %s %s %s"
                .formatted(
                        caller.organisationIfAny().map(UUID::toString).orElse("-"),
                        caller.client().orElse("-"),
                        operation.getMethod().getDeclaringClass().getSimpleName() + "."
                                + operation.getMethod().getName(),
                        key);
        digest.update(target.getBytes(StandardCharsets.UTF_8));
        try {
            return QuarkusTransaction.joiningExisting().call(() -> effect(operation, scope));
        } catch (ConstraintViolationException broken) {
            throw kept(scope, BrokenConstraints.problem(broken));
        } catch (HttpProblem refusal) {
            throw kept(scope, refusal);
        }
    }

    private Response effect(InvocationContext operation, String scope) throws Exception {
        if (!keys.take(scope)) {
            throw Problem.of(
                    ProblemType.REQUEST_IN_FLIGHT,
                    "The first request with this key has not ended. Ask again in a second.");
        }
        var earlier = keys.find(scope);
        if (earlier.isPresent()) {
            return again(earlier.get());
        }
        var answer = (Response) operation.proceed();
        keys.store(scope, digest.value(), stored(answer));
        return answer;
    }

    private Response again(IdempotencyKeys.Earlier earlier) {
        if (!Arrays.equals(earlier.digest(), digest.value())) {
            throw Problem.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This key was used for a request with another path or body. Use a new key for a new request.");
        }
        var stored = earlier.answer();
        if (stored.status() >= 400) {
            throw keys.problem(stored.body(), REPLAYED);
        }
        var answer = Response.status(stored.status()).header(REPLAYED, "true").entity(stored.body());
        if (stored.body() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        }
        stored.headers().forEach(answer::header);
        return answer.build();
    }

    private StoredAnswer stored(Response answer) {
        Map<String, String> kept = new LinkedHashMap<>();
        KEPT_HEADERS.forEach(name -> {
            var value = answer.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        });
        var body = answer.getEntity();
        return new StoredAnswer(answer.getStatus(), kept, body == null ? null : keys.text(body));
    }

    /** A refusal had no effect, so its record stands alone; only 409 and 422 are final enough to be given again. */
    private HttpProblem kept(String scope, HttpProblem refusal) {
        var ownWord = refusal.getHeaders().containsKey(REPLAYED)
                || Problem.is(refusal, ProblemType.REQUEST_IN_FLIGHT)
                || Problem.is(refusal, ProblemType.IDEMPOTENCY_KEY_REUSED);
        if (!ownWord && REPLAYABLE_REFUSALS.contains(refusal.getStatusCode())) {
            QuarkusTransaction.requiringNew()
                    .run(() -> keys.store(
                            scope,
                            digest.value(),
                            new StoredAnswer(refusal.getStatusCode(), Map.of(), keys.text(refusal))));
        }
        return refusal;
    }
}
