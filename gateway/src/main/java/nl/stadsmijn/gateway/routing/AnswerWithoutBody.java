package nl.stadsmijn.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import java.util.Set;

/**
 * Passes on answers that have no body by their status (RFC 9110, 15.3.5 and 15.4.5) without one. The proxy would announce a body in chunks, of which none
 * comes, and some clients wait for it.
 */
final class AnswerWithoutBody implements ProxyInterceptor {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> WITHOUT_BODY = Set.of(NO_CONTENT, NOT_MODIFIED);

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        if (WITHOUT_BODY.contains(response.getStatusCode())) {
            var headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
            response.release(); // lets go of the connection to the service, and forgets body and headers
            response.headers().addAll(headers);
        }
        return context.sendResponse();
    }
}
