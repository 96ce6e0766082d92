package nl.stadsmijn.hub.producttype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

    private final Taxonomy taxonomy = new Taxonomy(
            Map.of("hollow-core-slab", "concrete-floor", "concrete-floor", "floor", "hen", "egg", "egg", "hen"));

    @Test
    void aTypeIsAllThatStandAboveItAndNothingBesides() {
        assertThat(taxonomy.path("hollow-core-slab")).containsExactly("hollow-core-slab", "concrete-floor", "floor");
        assertThat(taxonomy.isOneOf("hollow-core-slab", List.of("window", "floor")))
                .isTrue();
        assertThat(taxonomy.isOneOf("floor", List.of("hollow-core-slab"))).isFalse();
        assertThat(taxonomy.path("unheard-of")).containsExactly("unheard-of");
    }

    @Test
    void aCircleIsWalkedOnce() {
        assertThat(taxonomy.path("hen")).containsExactly("hen", "egg");
    }
}
