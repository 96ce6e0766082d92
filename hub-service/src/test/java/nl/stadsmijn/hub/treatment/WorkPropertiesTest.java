package nl.stadsmijn.hub.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Passage;
import nl.stadsmijn.hub.stock.Waste;

/** Whatever goes in and comes out, all of each is booked, and nothing besides. */
class WorkPropertiesTest {

    private final AtomicLong ids = new AtomicLong();

    @Provide
    Arbitrary<Work> works() {
        var part = Combinators.combine(thousandths(1, 9_000_000), thousandths(1, 90_000_000))
                .as((amount, kg) -> new Work.Part(new UUID(1, ids.incrementAndGet()), amount, kg));
        var left = thousandths(1, 5_000_000).map(kg -> new Work.Left(UUID.randomUUID(), MovementKind.WASTED, kg));
        return Combinators.combine(
                        part.list().ofMinSize(1).ofMaxSize(5),
                        part.list().ofMinSize(1).ofMaxSize(5),
                        left.list().ofMaxSize(3))
                .as((inputs, yields, waste) -> new Work(inputs, yields, waste, "dust"));
    }

    @Property(tries = 500)
    void allThatWentInIsSomewhereAndAllThatCameOutIsOfSomething(@ForAll("works") Work work) {
        for (var input : work.inputs()) {
            var gone = Stream.concat(
                    work.passages().stream()
                            .filter(each -> each.parentId().equals(input.lotId()))
                            .map(Passage::parentAmount),
                    work.waste().stream()
                            .filter(each -> each.lotId().equals(input.lotId()))
                            .map(Waste::amount));
            assertThat(sum(gone)).isEqualByComparingTo(input.amount());
        }
        for (var yield : work.yields()) {
            var come = work.passages().stream()
                    .filter(each -> each.childId().equals(yield.lotId()))
                    .map(Passage::childAmount);
            assertThat(sum(come)).isEqualByComparingTo(yield.amount());
        }
        assertThat(work.passages()).allMatch(each -> each.parentAmount().signum() >= 0);
        assertThat(work.passages()).allMatch(each -> each.childAmount().signum() >= 0);
    }

    @Property(tries = 500)
    void whatWasLeftOverIsBookedHoweverLittleItWas(@ForAll("works") Work work) {
        var parts = BigDecimal.valueOf(work.yields().size() + work.left().size(), 3);
        for (var input : work.inputs()) {
            if (input.amount().compareTo(parts) > 0) {
                assertThat(work.waste())
                        .filteredOn(each -> each.lotId().equals(input.lotId()))
                        .hasSameSizeAs(work.left());
            }
        }
    }

    @Example
    void itIsDividedByMass() {
        var slab = new UUID(1, 1);
        var work = new Work(
                List.of(new Work.Part(slab, new BigDecimal(4), new BigDecimal(10_000))),
                List.of(
                        new Work.Part(new UUID(2, 1), new BigDecimal(8), new BigDecimal(7_500)),
                        new Work.Part(new UUID(2, 2), new BigDecimal(48), new BigDecimal(2_000))),
                List.of(new Work.Left(new UUID(3, 1), MovementKind.RECYCLED, new BigDecimal(500))),
                null);

        assertThat(work.passages())
                .extracting(each -> each.parentAmount().toPlainString())
                .containsExactly("3.000", "0.800");
        assertThat(work.passages())
                .extracting(each -> each.childAmount().toPlainString())
                .containsExactly("8.000", "48.000");
        assertThat(work.waste())
                .extracting(each -> each.amount().toPlainString())
                .containsExactly("0.200");
    }

    @Example
    void aThousandthMayDifferAndOfLittleAKilogram() {
        assertThat(balance(10_000, 9_500, 491)).matches(MassBalance::holds);
        assertThat(balance(10_000, 9_500, 490)).matches(MassBalance::holds);
        assertThat(balance(10_000, 9_500, 489)).matches(balance -> !balance.holds());
        assertThat(balance(10_000, 9_500, 511)).matches(balance -> !balance.holds());
        assertThat(balance(20, 18, 1)).matches(MassBalance::holds);
        assertThat(balance(20, 16, 2)).matches(balance -> !balance.holds());
    }

    private static MassBalance balance(int in, int out, int waste) {
        return new MassBalance(BigDecimal.valueOf(in), BigDecimal.valueOf(out), BigDecimal.valueOf(waste));
    }

    private static Arbitrary<BigDecimal> thousandths(long least, long most) {
        Function<Long, BigDecimal> decimal = count -> BigDecimal.valueOf(count, 3);
        return Arbitraries.longs().between(least, most).map(decimal);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
