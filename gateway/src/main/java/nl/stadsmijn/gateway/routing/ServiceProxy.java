package nl.stadsmijn.gateway.routing;

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
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.stadsmijn.gateway.openapi.ServiceDocuments;
import nl.stadsmijn.kit.problem.ProblemType;

/** Forwards {@code /api/v1/**}: checks the token once, streams bodies both ways, and passes the token on for the service to check. */
@ApplicationScoped
class ServiceProxy {

    private static final String BASE = "/api/v1/*";
    private static final String GATEWAY_ITSELF = "gateway";
    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int IDLE_SECONDS = 60;

    private final RouteTable routes = RouteTable.of(ServiceDocuments.bundled());
    private final Map<String, HttpProxy> proxies = new HashMap<>();
    private final GatewayProblem problems;

    ServiceProxy(Vertx vertx, Origins origins, GatewayProblem problems) {
        this.problems = problems;
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS));
        origins.origins().forEach((service, origin) -> proxies.put(service, proxy(client, service, origin)));
    }

    private HttpProxy proxy(HttpClient client, String service, URI origin) {
        return HttpProxy.reverseProxy(new ProxyOptions(), client)
                .origin(origin.getPort(), origin.getHost())
                .addInterceptor(new ForwardedHeaders())
                .addInterceptor(new UnavailableService(service, problems));
    }

    void register(@Observes Router router) {
        router.route(BASE).order(-100).handler(this::route);
    }

    private void route(RoutingContext request) {
        switch (routes.find(request.request().method().name(), request.request().path())) {
            case RouteTable.Destination.Nowhere nowhere
            when request.request().method().name().equals("OPTIONS") -> request.next();
            case RouteTable.Destination.Nowhere nowhere ->
                problems.answer(
                        request, ProblemType.NOT_FOUND, "There is no such path. /docs lists the ones there are.");
            case RouteTable.Destination.OtherMethod other -> {
                request.response().putHeader("Allow", String.join(", ", other.allowed()));
                problems.answer(
                        request,
                        ProblemType.METHOD_NOT_ALLOWED,
                        "This path takes " + String.join(", ", other.allowed()) + ".");
            }
            case RouteTable.Destination.Service service when service.name().equals(GATEWAY_ITSELF) -> request.next();
            case RouteTable.Destination.Service service -> forward(request, proxies.get(service.name()));
        }
    }

    private void forward(RoutingContext request, HttpProxy proxy) {
        request.request().pause();
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) this::refuse);
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(identity -> proxy.handle(request.request()), failure -> refuse(request, failure));
    }

    private void refuse(RoutingContext request, Throwable failure) {
        if (request.response().ended()) {
            return; // the same failure reaches us by the handler and by the identity
        }
        if (failure instanceof AuthenticationFailedException) {
            request.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            problems.answer(
                    request,
                    ProblemType.UNAUTHENTICATED,
                    "The access token is not valid here: expired, signed by somebody else, or for another audience. Get a new one.");
        } else {
            problems.unavailable(request, "The token can't be checked at the moment.", failure);
        }
    }
}
