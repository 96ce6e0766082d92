package nl.stadsmijn.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Where a platform is built, where it keeps its things, and what it is told. */
record Installation(Path repository, DataFolder folder, PlatformPorts ports) {
    /** Where everything listens: passwords of demo users are known to all, so nobody on the network is to reach it. */
    static final String LOOPBACK = "127.0.0.1";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Recipe recipe(Part part) {
        return switch (part) {
            case POSTGRES -> new PostgresRecipe(this);
            case KAFKA -> new KafkaRecipe(this);
            case KEYCLOAK -> new KeycloakRecipe(this);
            case INVENTORY, HUB, MATCHING, CERTIFICATION, GATEWAY -> new ServiceRecipe(part, this);
        };
    }

    /**
     * Read anew each time: a reset makes others.
     *
     * @throws LocalPlatformException when they are lost, or others: they would not open the data that is there
     */
    Secrets secrets() {
        if (!Files.exists(folder.secrets())
                && Files.exists(folder.data(Part.POSTGRES).resolve("PG_VERSION"))) {
            throw new LocalPlatformException(
                    "The passwords of the data in %s are gone: put %s back, or ./stadsmijn reset, which deletes the data too."
                            .formatted(folder.root(), folder.secrets().getFileName()));
        }
        var seal = folder.seal();
        var broken = seal.broken(Secrets.kept(folder.secrets()));
        if (!broken.isEmpty()) {
            throw new LocalPlatformException(
                    "%s is not the one that the data in %s was made with (%s differs): put that one back, or ./stadsmijn reset, which deletes the data too."
                            .formatted(folder.secrets().getFileName(), folder.root(), String.join(", ", broken)));
        }
        var secrets = Secrets.in(folder.secrets());
        seal.close(secrets.values());
        return secrets;
    }

    /** The {@code iss} of every token. */
    String issuer() {
        return ports.url(Part.KEYCLOAK) + "/realms/stadsmijn";
    }

    /** The JVM that runs this code runs the parts too. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static boolean answersOk(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
