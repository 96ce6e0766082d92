package nl.stadsmijn.gateway.routing;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The problems that the gateway answers itself, before any service is asked. */
@ApplicationScoped
class GatewayProblem {

    static final String MEDIA_TYPE = "application/problem+json";
    static final String RETRY_AFTER_SECONDS = "2";

    private static final Logger LOG = Logger.getLogger(GatewayProblem.class);

    @ConfigProperty(name = "stadsmijn.public-url")
    String publicUrl;

    void answer(RoutingContext request, ProblemType type, String detail) {
        request.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(json(type, detail, request.request().path()));
    }

    void unavailable(RoutingContext request, String detail, Throwable cause) {
        LOG.warn(detail, cause);
        request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        answer(request, ProblemType.UNAVAILABLE, detail + " Try again in a few seconds.");
    }

    String json(ProblemType type, String detail, String path) {
        return new JsonObject()
                .put("type", publicUrl + "/problems/" + type.slug())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .put("instance", path)
                .encode();
    }
}
