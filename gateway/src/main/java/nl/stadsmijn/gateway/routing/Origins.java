package nl.stadsmijn.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The services behind the gateway. */
@ConfigMapping(prefix = "gateway")
interface Origins {

    /** Where they are: service name to origin. */
    Map<String, URI> origins();

    /** How long a service may keep silent before its client hears that no answer came. */
    @WithDefault("60s")
    Duration patience();
}
