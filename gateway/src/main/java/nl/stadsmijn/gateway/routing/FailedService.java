package nl.stadsmijn.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import nl.stadsmijn.gateway.problems.GatewayProblem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.jboss.logging.Logger;

/** A service that gives no answer is answered for: what happened, whether it may have taken effect, and when to try again. */
final class FailedService implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(FailedService.class);
    private static final Set<HttpMethod> CHANGING_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** How long a client that is still sending too much is heard out, so that it reads the answer. */
    private static final Duration HEARING_OUT = Duration.ofSeconds(5);

    private final String service;
    private final long mostBytes;
    private final Duration patience;
    private final GatewayProblem problems;

    /** @param patience after how long a silence the connection to the service is closed */
    FailedService(String service, long mostBytes, Duration patience, GatewayProblem problems) {
        this.service = service;
        this.mostBytes = mostBytes;
        this.patience = patience;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var received = context.request().getBody();
        var body = new RequestBody(received.stream(), mostBytes);
        context.request().setBody(Body.body(body, received.length()));
        return context.sendRequest()
                .recover(failure ->
                        canBeRepeated(context, failure, body) ? repeat(context) : Future.failedFuture(failure))
                .recover(failure -> Future.succeededFuture(answer(context, failure, body)));
    }

    /** A service that was restarted leaves connections behind that end with the first use: what only reads is then asked once more, on another. */
    private boolean canBeRepeated(ProxyContext context, Throwable failure, RequestBody body) {
        var outside = context.request().proxiedRequest();
        return CHANGING_NOTHING.contains(outside.method())
                && body.isEmpty()
                && !outside.response().closed()
                && (failure instanceof HttpClosedException || failure instanceof SocketException)
                && !(failure instanceof ConnectException)
                && body.sinceLastPart().compareTo(patience) < 0;
    }

    private static Future<ProxyResponse> repeat(ProxyContext context) {
        context.request().setBody(null); // the one there was is read
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        var answered = response.getBody();
        if (answered != null) {
            var outside = context.request().proxiedRequest();
            var body = new AnswerBody(answered.stream(), failure -> {
                if (!(failure instanceof StreamResetException)) { // that is ours, for a client that hung up
                    LOG.warnf("%s %s: %s broke off its answer: %s", outside.method(), outside.path(), service, failure);
                }
                outside.connection().close();
            });
            response.setBody(Body.body(body, answered.length()));
        }
        return context.sendResponse();
    }

    private ProxyResponse answer(ProxyContext context, Throwable failure, RequestBody body) {
        var outside = context.request().proxiedRequest();
        var type = type(failure, body);
        if (!outside.response().closed()) {
            LOG.warnf("%s %s: %s of %s: %s", outside.method(), outside.path(), type.slug(), service, failure);
        }
        var response = context.request()
                .release()
                .response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", GatewayProblem.MEDIA_TYPE)
                .setBody(Body.body(Buffer.buffer(problems.json(type, detail(type, outside), outside.path()))));
        if (type.equals(ProblemType.TOO_LARGE)) {
            hangUp(outside);
            return response;
        }
        return response.putHeader("Retry-After", GatewayProblem.RETRY_AFTER_SECONDS);
    }

    private ProblemType type(Throwable failure, RequestBody body) {
        if (body.isTooLong()) {
            return ProblemType.TOO_LARGE;
        }
        return switch (failure) {
            case ConnectException refused -> ProblemType.UNAVAILABLE;
            case UnknownHostException nowhere -> ProblemType.UNAVAILABLE;
            case TimeoutException noConnection -> ProblemType.UNAVAILABLE;
            case HttpClosedException silent
            when body.sinceLastPart().compareTo(patience) >= 0 -> GatewayProblem.NO_ANSWER;
            default -> GatewayProblem.BROKEN_OFF;
        };
    }

    private String detail(ProblemType type, HttpServerRequest request) {
        if (type.equals(ProblemType.TOO_LARGE)) {
            return "At most %d bytes are taken.".formatted(mostBytes);
        }
        if (type.equals(ProblemType.UNAVAILABLE)) {
            return service + " is down or starting. Nothing was changed; try again in a few seconds.";
        }
        var happened = type.equals(GatewayProblem.NO_ANSWER)
                ? "%s did not answer within %d s.".formatted(service, patience.toSeconds())
                : service + " broke off before it had answered.";
        return happened
                + (CHANGING_NOTHING.contains(request.method())
                        ? " Try again in a few seconds."
                        : " It may have been carried out: look before you repeat it, or repeat it with the same Idempotency-Key.");
    }

    private static void hangUp(HttpServerRequest request) {
        request.response().putHeader("Connection", "close");
        request.endHandler(end -> request.connection().close());
        Vertx.currentContext()
                .owner()
                .setTimer(HEARING_OUT.toMillis(), timer -> request.connection().close());
    }
}
