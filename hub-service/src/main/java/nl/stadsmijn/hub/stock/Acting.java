package nl.stadsmijn.hub.stock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import nl.stadsmijn.kit.identity.Caller;

/** Who makes the changes of an HTTP request. */
@RequestScoped
public class Acting {

    private static final int LONGEST = 100;

    private final Caller caller;
    private final HttpHeaders headers;

    Acting(Caller caller, HttpHeaders headers) {
        this.caller = caller;
        this.headers = headers;
    }

    public By by() {
        var trace = headers.getHeaderString("traceparent");
        var request = trace == null || trace.length() > LONGEST ? null : trace;
        return new By(caller.subject().orElse("-"), caller.organisation(), request);
    }
}
