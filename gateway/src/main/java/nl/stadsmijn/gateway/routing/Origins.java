package nl.stadsmijn.gateway.routing;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;

/** Where the services behind the gateway are: service name to origin. */
@ConfigMapping(prefix = "gateway")
interface Origins {
    Map<String, URI> origins();
}
