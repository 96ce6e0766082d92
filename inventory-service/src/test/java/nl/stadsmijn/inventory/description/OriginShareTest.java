package nl.stadsmijn.inventory.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.stadsmijn.inventory.description.OriginShare.Ingredient;
import org.junit.jupiter.api.Test;

class OriginShareTest {

    private static final UUID DONOR = new UUID(0, 1);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @Test
    void aMergeMixesByWeightAndAddsWhatIsOfOneOrigin() {
        var halfAndHalf = List.of(share(ONE, "0.5"), share(OTHER, "0.5"));
        var mixed = OriginShare.mix(List.of(
                new Ingredient(halfAndHalf, new BigDecimal(2)),
                new Ingredient(List.of(share(ONE, "1")), new BigDecimal(6))));

        assertThat(mixed).extracting(OriginShare::elementId).containsExactly(ONE, OTHER);
        assertThat(mixed.getFirst().share()).isEqualByComparingTo("0.875");
        assertThat(mixed.getLast().share()).isEqualByComparingTo("0.125");
    }

    /** Whatever is mixed with whatever, again and again. */
    @Property
    void sharesAlwaysAddUpToOne(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 100_000) Integer> weights,
            @ForAll @IntRange(min = 1, max = 4) int rounds) {
        var shares = List.of(share(ONE, "1"));
        for (int round = 0; round < rounds; round++) {
            var before = shares;
            var base = round * 100;
            shares = OriginShare.mix(IntStream.range(0, weights.size())
                    .mapToObj(i -> new Ingredient(
                            i % 2 == 0 ? before : List.of(share(new UUID(2, base + i), "1")),
                            new BigDecimal(weights.get(i))))
                    .toList());
        }
        assertThat(shares.stream().map(OriginShare::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ONE);
        assertThat(shares).allSatisfy(share -> assertThat(share.share()).isPositive());
    }

    private static OriginShare share(UUID element, String share) {
        return new OriginShare(element, DONOR, new BigDecimal(share));
    }
}
