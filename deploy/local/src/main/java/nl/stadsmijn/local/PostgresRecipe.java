package nl.stadsmijn.local;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.local.postgres.PostgresCluster;

/** PostgreSQL, durable: what was committed survives a power cut. */
record PostgresRecipe(Installation installation) implements Recipe {

    private PostgresCluster cluster() {
        return new PostgresCluster(
                installation.folder().data(Part.POSTGRES),
                installation.secrets().get(Secrets.POSTGRES),
                true);
    }

    private int port() {
        return installation.ports().of(Part.POSTGRES);
    }

    @Override
    public void check() {
        // its programs are on our own class path
    }

    @Override
    public List<String> command() {
        return cluster().prepare(port());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean ready() {
        return cluster().answers(port());
    }

    @Override
    public void furnish() {
        var passwords = PostgresCluster.DATABASES.stream()
                .collect(Collectors.toMap(Function.identity(), installation.secrets()::database));
        try {
            cluster().createDatabases(port(), passwords);
        } catch (SQLException e) {
            throw new LocalPlatformException("PostgreSQL refused to make its databases: " + e.getMessage(), e);
        }
    }

    /** "Fast": rolls back what is open; the usual signal would wait for every client. */
    @Override
    public String stopSignal() {
        return "INT";
    }
}
