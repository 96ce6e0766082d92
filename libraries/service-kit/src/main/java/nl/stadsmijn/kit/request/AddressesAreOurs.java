package nl.stadsmijn.kit.request;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Has Quarkus leave it to {@link FirstChecks} to refuse an address that is none: its own check, with the same parser, comes before all filters and answers 400 without a
 * word. It can be switched off by a system property only (quarkusio/quarkus#37804), read when the server is first looked at; configuration is built before that.
 */
@StaticInitSafe
public final class AddressesAreOurs implements SmallRyeConfigBuilderCustomizer {

    private static final String SWITCH = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(SWITCH, "true");
    }
}
