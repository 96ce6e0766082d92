package nl.stadsmijn.acceptance;

import java.net.URI;
import java.nio.file.Path;
import nl.stadsmijn.local.Part;
import nl.stadsmijn.local.Platform;
import nl.stadsmijn.local.Progress;
import nl.stadsmijn.local.demo.ApiClient;
import nl.stadsmijn.local.demo.MainJob;
import nl.stadsmijn.local.demo.Tokens;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** The whole platform, started once for all stories on ports and in a data folder of its own, stopped when the last one has ended. */
public final class RunningPlatform implements TestInstancePreConstructCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(RunningPlatform.class);
    private static Platform platform;

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        context.getRoot().getStore(NAMESPACE).computeIfAbsent(Running.class);
    }

    static Platform platform() {
        return platform;
    }

    static URI gateway() {
        return URI.create(platform.gatewayUrl());
    }

    static Tokens tokens() {
        return new Tokens(URI.create(platform.issuer()));
    }

    static ApiClient user(String name) {
        var tokens = tokens();
        return new ApiClient(gateway(), () -> tokens.ofUser(name));
    }

    static ApiClient anybody() {
        return new ApiClient(gateway(), () -> "");
    }

    static MainJob mainJob() {
        return new MainJob(gateway(), tokens());
    }

    /** Lives from the first story to the last. */
    static final class Running implements AutoCloseable {

        Running() {
            platform = Platform.in(Path.of("..").toAbsolutePath())
                    .data(Path.of("target", "platform").toAbsolutePath())
                    .freePorts()
                    .progress(new Lines())
                    .build();
            platform.reset();
            platform.start();
        }

        @Override
        public void close() {
            platform.close();
        }
    }

    private static final class Lines implements Progress {
        @Override
        public void note(String text) {
            System.out.println(text);
        }

        @Override
        public void up(Part part, int port, java.time.Duration took) {
            System.out.printf("%s up on %d after %.1f s%n", part, port, took.toMillis() / 1000.0);
        }

        @Override
        public void stopped(Part part) {
            System.out.println(part + " stopped");
        }
    }
}
