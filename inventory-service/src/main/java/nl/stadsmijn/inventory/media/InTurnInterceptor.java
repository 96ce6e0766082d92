package nl.stadsmijn.inventory.media;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries {@link InTurn} out; before an idempotency key opens a transaction, so that who waits holds no connection to the database. */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 600)
class InTurnInterceptor {

    private static final int RETRY_AFTER_SECONDS = 10;

    private final Semaphore turns;
    private final Duration patience;

    InTurnInterceptor(
            @ConfigProperty(name = "stadsmijn.media.at-once", defaultValue = "2") int atOnce,
            @ConfigProperty(name = "stadsmijn.media.patience", defaultValue = "30s") Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @AroundInvoke
    Object inTurn(InvocationContext operation) throws Exception {
        if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Problem.builder(ProblemType.UNAVAILABLE)
                    .withDetail("Many photos are being taken in at this moment. Send this one again in %d seconds."
                            .formatted(RETRY_AFTER_SECONDS))
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                    .build();
        }
        try {
            return operation.proceed();
        } finally {
            turns.release();
        }
    }
}
