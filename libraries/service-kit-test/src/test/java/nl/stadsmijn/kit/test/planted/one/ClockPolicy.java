package nl.stadsmijn.kit.test.planted.one;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.stadsmijn.kit.test.planted.two.PlantedResource;

/** Breaks the rules: a policy with a clock and a framework, in a circle of features. */
@ApplicationScoped
class ClockPolicy {

    Instant deadline() {
        System.out.println(PlantedResource.class);
        return Instant.now();
    }
}
