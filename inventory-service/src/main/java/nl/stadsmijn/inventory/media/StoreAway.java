package nl.stadsmijn.inventory.media;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.jboss.logging.Logger;

/** What is answered while the store can't be reached. */
final class StoreAway {

    private static final Logger LOG = Logger.getLogger(StoreAway.class);
    private static final int RETRY_AFTER_SECONDS = 10;

    private StoreAway() {}

    static HttpProblem problem(IOException away) {
        LOG.error("The store of photos and documents can't be reached", away);
        return Problem.builder(ProblemType.UNAVAILABLE)
                .withDetail("The store of photos and documents can't be reached. Try again in %d seconds."
                        .formatted(RETRY_AFTER_SECONDS))
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }
}
