package nl.stadsmijn.gateway.routing;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Gives each request an id that services keep with what it caused (W3C Trace Context), unless its client has given it one. */
final class RequestTrace implements ProxyInterceptor {

    private static final String HEADER = "traceparent";
    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_BYTES = 16;
    private static final int PARENT_BYTES = 8;

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var headers = context.request().headers();
        var given = headers.get(HEADER);
        if (given == null || !FORM.matcher(given).matches()) {
            headers.set(HEADER, "00-%s-%s-00".formatted(random(TRACE_BYTES), random(PARENT_BYTES)));
        }
        return context.sendRequest();
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
