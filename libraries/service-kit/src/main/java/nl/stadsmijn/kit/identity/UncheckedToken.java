package nl.stadsmijn.kit.identity;

import io.quarkus.oidc.common.runtime.OidcEndpointAccessException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A token that could not be checked, because the realm's keys could not be had: nobody knows whether it is valid. */
public final class UncheckedToken {

    private UncheckedToken() {}

    /** @param failure of an authentication; false when it is the token that is wrong */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause instanceof VertxException
                        || cause instanceof OidcEndpointAccessException);
    }
}
