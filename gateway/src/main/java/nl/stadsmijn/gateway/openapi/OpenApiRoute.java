package nl.stadsmijn.gateway.openapi;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code GET /openapi.json}: the whole API, whichever services run. */
@ApplicationScoped
class OpenApiRoute {

    private final String document;

    OpenApiRoute(@ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        document = MergedOpenApi.of(publicUrl, ServiceDocuments.bundled()).toString();
    }

    void register(@Observes Router router) {
        router.route("/openapi.json")
                .order(-50) // before the gateway's own document
                .handler(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "public, max-age=300")
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .end(document));
    }
}
