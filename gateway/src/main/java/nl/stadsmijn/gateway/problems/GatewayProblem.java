package nl.stadsmijn.gateway.problems;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The problems that the gateway answers itself, before any service is asked or instead of one. */
@ApplicationScoped
public class GatewayProblem {

    public static final ProblemType BROKEN_OFF = new ProblemType("broken-off", "The service broke off", 502);
    public static final ProblemType NO_ANSWER = new ProblemType("no-answer", "No answer came in time", 504);

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String RETRY_AFTER_SECONDS = "2";

    @ConfigProperty(name = "stadsmijn.public-url")
    String publicUrl;

    /** Ends the request with a problem; headers set before are kept. */
    public void answer(RoutingContext request, ProblemType type, String detail) {
        request.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(json(type, detail, request.request().path()));
    }

    public void otherMethod(RoutingContext request, Collection<String> allowed) {
        var methods = String.join(", ", allowed);
        request.response().putHeader("Allow", methods);
        answer(request, ProblemType.METHOD_NOT_ALLOWED, "This path takes " + methods + ".");
    }

    public void unavailable(RoutingContext request, String detail) {
        request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        answer(request, ProblemType.UNAVAILABLE, detail + " Try again in a few seconds.");
    }

    /** @param path of the request */
    public String json(ProblemType type, String detail, String path) {
        return new JsonObject()
                .put("type", publicUrl + "/problems/" + type.slug())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .put("instance", path)
                .encode();
    }
}
