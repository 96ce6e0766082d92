package nl.stadsmijn.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import nl.stadsmijn.kit.problem.ProblemType;
import org.jboss.logging.Logger;

/** A service that can't be reached is answered for: 503, when to try again, and what it was. */
final class UnavailableService implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(UnavailableService.class);

    private final String service;
    private final GatewayProblem problems;

    UnavailableService(String service, GatewayProblem problems) {
        this.service = service;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(failure -> {
            LOG.warnf("%s can't be reached: %s", service, failure.getMessage());
            var path = context.request().proxiedRequest().path();
            var problem = problems.json(
                    ProblemType.UNAVAILABLE, service + " is down or starting. Try again in a few seconds.", path);
            return Future.succeededFuture(context.request()
                    .release()
                    .response()
                    .setStatusCode(ProblemType.UNAVAILABLE.status())
                    .putHeader("Content-Type", GatewayProblem.MEDIA_TYPE)
                    .putHeader("Retry-After", GatewayProblem.RETRY_AFTER_SECONDS)
                    .setBody(Body.body(Buffer.buffer(problem))));
        });
    }
}
