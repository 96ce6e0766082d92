package nl.stadsmijn.kit.test.events;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Fails the test during which an event broke its contract, also where a consumer's thread added it and nobody saw it throw. */
public class BrokenContractsFailTests implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        var broken = ContractListener.takeBroken();
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), broken));
        }
    }
}
