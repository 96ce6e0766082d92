package nl.stadsmijn.inventory.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Of what takes much memory little is done at once. */
class InTurnTest {

    private final InTurnInterceptor one = new InTurnInterceptor(1, Duration.ofMillis(50));

    @Test
    void whoWouldWaitTooLongHears503AndTheNextHasItsTurn() throws Exception {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> one.inTurn(operation(() -> {
                started.countDown();
                goOn.await();
                return "first";
            })));
            started.await();

            assertThatThrownBy(() -> one.inTurn(operation(() -> "second")))
                    .isInstanceOfSatisfying(HttpProblem.class, busy -> {
                        assertThat(busy.getStatusCode()).isEqualTo(503);
                        assertThat(busy.getHeaders()).containsEntry("Retry-After", 10);
                    });

            goOn.countDown();
            assertThat(first.get()).isEqualTo("first");
        }
        assertThat(one.inTurn(operation(() -> "third"))).isEqualTo("third");
    }

    @Test
    void oneThatFailsGivesItsTurnBack() throws Exception {
        assertThatThrownBy(() -> one.inTurn(operation(() -> {
                    throw new IllegalStateException("broken");
                })))
                .hasMessage("broken");
        assertThat(one.inTurn(operation(() -> "next"))).isEqualTo("next");
    }

    private static InvocationContext operation(Callable<Object> what) {
        return (InvocationContext) Proxy.newProxyInstance(
                InTurnTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> what.call());
    }
}
