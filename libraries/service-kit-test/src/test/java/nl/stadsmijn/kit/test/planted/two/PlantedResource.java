package nl.stadsmijn.kit.test.planted.two;

import jakarta.ws.rs.POST;
import java.util.List;
import nl.stadsmijn.kit.test.planted.one.Thing;
import org.jdbi.v3.core.Jdbi;

/** Breaks the rules: a POST that is not idempotent, SQL in a resource, and a state in the answer. It has no path, so it is not served. */
public class PlantedResource {

    private final Jdbi jdbi;

    PlantedResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @POST
    public List<Thing> createThing() {
        jdbi.useHandle(handle -> handle.execute("SELECT 1"));
        return List.of();
    }
}
