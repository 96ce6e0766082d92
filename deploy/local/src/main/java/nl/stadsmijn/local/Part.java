package nl.stadsmijn.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A process of the platform. */
public enum Part {
    POSTGRES("postgres", "postgres", 15432, 100),
    KAFKA("kafka", "kafka", 19092, 350),
    KEYCLOAK("keycloak", "keycloak", 8180, 450),
    INVENTORY("inventory-service", "inventory", 8081, 300),
    HUB("hub-service", "hub", 8082, 300),
    MATCHING("matching-service", "matching", 8083, 300),
    CERTIFICATION("certification-service", "certification", 8084, 300),
    GATEWAY("gateway", "gateway", 8080, 300);

    private final String title;
    private final String key;
    private final int defaultPort;
    private final int memory;

    Part(String title, String key, int defaultPort, int memory) {
        this.title = title;
        this.key = key;
        this.defaultPort = defaultPort;
        this.memory = memory;
    }

    /** The name people use; for a service also its module's folder. */
    public String title() {
        return title;
    }

    /** The short name, in settings; for a service also its database and role. */
    public String key() {
        return key;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The environment variable that moves the port. */
    public String portVariable() {
        return "STADSMIJN_" + key.toUpperCase(Locale.ROOT) + "_PORT";
    }

    /** What must be free for it to run at ease, in MB. */
    int memory() {
        return memory;
    }

    /** Whether it is one of ours, built from this repository. */
    boolean isService() {
        return compareTo(INVENTORY) >= 0;
    }

    /** What must answer before it starts; services ask Keycloak for keys only when a token comes, so they don't wait for it. */
    List<Part> needs() {
        return switch (this) {
            case POSTGRES, KAFKA -> List.of();
            case KEYCLOAK -> List.of(POSTGRES);
            case INVENTORY, HUB, MATCHING, CERTIFICATION, GATEWAY -> List.of(POSTGRES, KAFKA);
        };
    }

    /** The part with this title or key. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.title.equals(name) || part.key.equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return title;
    }
}
