package nl.stadsmijn.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.stream.Stream;

/** Lets only those headers through, both ways, that are meant for the other end and not for this one connection (RFC 9110, 7.6.1). */
final class EndToEndHeaders implements ProxyInterceptor {

    /** Expect is answered by the gateway itself. */
    private static final List<String> OF_ONE_CONNECTION = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade",
            "Expect");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        keepEndToEnd(context.request().headers());
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        keepEndToEnd(context.response().headers());
        return context.sendResponse();
    }

    private static void keepEndToEnd(MultiMap headers) {
        headers.getAll("Connection").stream()
                .flatMap(named -> Stream.of(named.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList()
                .forEach(headers::remove);
        OF_ONE_CONNECTION.forEach(headers::remove);
    }
}
