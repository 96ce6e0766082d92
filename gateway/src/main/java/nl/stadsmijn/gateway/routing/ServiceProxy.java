package nl.stadsmijn.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import nl.stadsmijn.gateway.openapi.ServiceDocuments;
import nl.stadsmijn.gateway.problems.GatewayProblem;
import nl.stadsmijn.kit.identity.UncheckedToken;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forwards {@code /api/v1/**}, and says which methods a path takes: checks the token once, streams bodies both ways, and passes the token on for the service to check. */
@ApplicationScoped
class ServiceProxy {

    private static final Logger LOG = Logger.getLogger(ServiceProxy.class);
    private static final String BASE = "/api/v1/";
    private static final String GATEWAY_ITSELF = "gateway";

    /** Of one event loop to one service. */
    private static final int CONNECTIONS = 128;

    /** Before what the gateway serves itself; Quarkus looks at tokens at -200. */
    private static final int ORDER = -100;

    private static final int CONNECT_MILLIS = 1_000;
    private static final int HTTP_PORT = 80;

    /** A connection that nobody uses is closed by us, well before the other end or anything between may do so while we begin to use it. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final RouteTable routes = RouteTable.of(ServiceDocuments.bundled());

    /**
     * Of the running event loop, which then has the connection to the service as well as the one to the client. So it hears of an answer's end before it hears that the client hung up on it; the other way round it
     * would break the connection to the service off, which may serve another request by then (vert.x issue 6294).
     */
    private final ThreadLocal<Map<String, HttpProxy>> proxies;

    private final GatewayProblem problems;
    private final Duration patience;
    private final long mostBytes;

    ServiceProxy(
            Vertx vertx,
            Origins origins,
            GatewayProblem problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.problems = problems;
        this.patience = origins.patience();
        this.mostBytes = mostBytes.asLongValue();
        this.proxies = ThreadLocal.withInitial(() -> proxies(vertx, origins));
    }

    private Map<String, HttpProxy> proxies(Vertx vertx, Origins origins) {
        var proxies = new HashMap<String, HttpProxy>();
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setIdleTimeout(Math.toIntExact(patience.toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
        origins.origins().forEach((service, origin) -> proxies.put(service, proxy(client, service, origin)));
        return proxies;
    }

    private HttpProxy proxy(HttpClient client, String service, URI origin) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(origin.getPort() < 0 ? HTTP_PORT : origin.getPort(), origin.getHost())
                .addInterceptor(new EndToEndHeaders())
                .addInterceptor(new ForwardedHeaders())
                .addInterceptor(new RequestTrace())
                .addInterceptor(new AnswerWithoutBody())
                .addInterceptor(new FailedService(service, mostBytes, patience, problems));
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::route);
    }

    private void route(RoutingContext request) {
        var path = request.request().path();
        switch (routes.find(request.request().method().name(), path)) {
            case RouteTable.Destination.Nowhere nowhere when !path.startsWith(BASE) -> request.next();
            case RouteTable.Destination.Nowhere nowhere ->
                problems.answer(
                        request, ProblemType.NOT_FOUND, "There is no such path. /docs lists the ones there are.");
            case RouteTable.Destination.OtherMethod other -> problems.otherMethod(request, other.allowed());
            case RouteTable.Destination.Service service when service.name().equals(GATEWAY_ITSELF) -> request.next();
            case RouteTable.Destination.Service service -> forward(request, service.name());
        }
    }

    private void forward(RoutingContext request, String service) {
        var loop = request.vertx().getOrCreateContext();
        request.request().pause();
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) this::refuse);
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(
                        // whoever fetches the keys that tokens are checked by comes back on another thread
                        identity -> loop.runOnContext(
                                back -> proxies.get().get(service).handle(request.request())),
                        failure -> refuse(request, failure));
    }

    private void refuse(RoutingContext request, Throwable failure) {
        if (request.response().ended()) {
            return; // the same failure reaches us by the handler and by the identity
        }
        request.request().resume();
        if (failure instanceof AuthenticationFailedException && !UncheckedToken.isCauseOf(failure)) {
            request.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            problems.answer(
                    request,
                    ProblemType.UNAUTHENTICATED,
                    "The access token is not valid here: expired, signed by somebody else, or for another audience. Get a new one.");
        } else {
            LOG.warnf("A token can't be checked: %s", failure.getCause() == null ? failure : failure.getCause());
            problems.unavailable(request, "The token can't be checked at the moment.");
        }
    }
}
