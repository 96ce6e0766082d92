package nl.stadsmijn.gateway.routing;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Tells the services how the world addressed us; what a client claims of itself in these headers is dropped. */
final class ForwardedHeaders implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var outside = context.request().proxiedRequest();
        var headers = context.request().headers();
        headers.remove("Forwarded");
        headers.remove("X-Forwarded-Prefix");
        headers.remove("X-Forwarded-Port");
        headers.set("X-Forwarded-Proto", outside.scheme());
        headers.set(
                "X-Forwarded-Host",
                outside.authority() == null ? "localhost" : outside.authority().toString());
        headers.set("X-Forwarded-For", outside.remoteAddress().hostAddress());
        return context.sendRequest();
    }
}
