package nl.stadsmijn.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import nl.stadsmijn.kit.storage.LostStorage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Last hand on every problem: an absolute, documented type; the path as instance; and nothing that leaks from within. */
@ApplicationScoped
class ProblemFinish implements ProblemPostProcessor {

    /** Seconds; about as long as PostgreSQL takes to recover, or a standby to take over. */
    private static final int RETRY_AFTER = 5;

    static final HttpProblem UNAVAILABLE = HttpProblem.builder()
            .withStatus(503)
            .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
            .build();

    @ConfigProperty(name = "stadsmijn.public-url")
    String publicUrl;

    @ConfigProperty(name = "quarkus.rest.path")
    String basePath;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var told = problem.getStatusCode() == 500 && LostStorage.isCauseOf(context.cause) ? UNAVAILABLE : problem;
        return finish(told, instance(context.path));
    }

    /** @param instance the path of the request */
    HttpProblem finish(HttpProblem problem, URI instance) {
        var known = problem.getType() != null && problem.getType().toString().startsWith("/problems/");
        var type = ProblemType.forStatus(problem.getStatusCode());
        var slug = known ? problem.getType().toString() : Problem.typeUri(type).toString();
        var finished = HttpProblem.builder()
                .withType(URI.create(publicUrl + slug))
                .withTitle(known ? problem.getTitle() : type.title())
                .withStatus(problem.getStatusCode())
                .withDetail(known ? problem.getDetail() : detail(problem.getStatusCode()))
                .withInstance(instance);
        problem.getParameters().forEach(finished::with);
        problem.getHeaders().forEach(finished::withHeader);
        return finished.build();
    }

    @Override
    public int priority() {
        return 0;
    }

    /** The whole path of the request; JAX-RS tells it decoded and without the base. */
    private URI instance(String path) {
        var known = path == null ? "/" : path;
        var base = basePath.equals("/") ? "" : basePath;
        try {
            return new URI(null, null, known.startsWith(base + "/") ? known : base + known, null);
        } catch (URISyntaxException notAPath) {
            return URI.create("/");
        }
    }

    /** What a framework's exception says of itself is for the log; people get a sentence that helps. */
    private static String detail(int status) {
        return switch (status) {
            case 401 -> "Send a valid access token of the realm stadsmijn: 'Authorization: Bearer …'.";
            case 403 -> "None of your roles may do this.";
            case 404 -> "No such object, or it isn't one you may see.";
            case 405 -> "Look at /docs for the methods this path takes.";
            case 406 -> "Look at /docs for the formats this path gives.";
            case 415 -> "Look at /docs for the formats this path takes; send a matching Content-Type.";
            case 503 -> "A part of the platform is down or starting. Try again in a few seconds.";
            default ->
                status < 500
                        ? "The request can't be read. Look at /docs for its form."
                        : "The fault has been logged. Trying again is safe when you send an Idempotency-Key.";
        };
    }
}
