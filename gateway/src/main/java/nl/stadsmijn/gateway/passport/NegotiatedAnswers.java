package nl.stadsmijn.gateway.passport;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Tells caches what every answer of a page for people, also one that refuses, was chosen by. */
@ApplicationScoped
class NegotiatedAnswers {

    private static final List<String> PAGES = List.of("/id/", "/verify/");
    private static final int EARLY = 50;

    void register(@Observes Filters filters) {
        filters.register(NegotiatedAnswers::vary, EARLY);
    }

    private static void vary(RoutingContext request) {
        var path = request.request().path();
        if (PAGES.stream().anyMatch(path::startsWith)) {
            request.addHeadersEndHandler(end -> request.response().putHeader("Vary", "Accept, Accept-Language"));
        }
        request.next();
    }
}
