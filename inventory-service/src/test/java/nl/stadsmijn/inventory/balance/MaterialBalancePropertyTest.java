package nl.stadsmijn.inventory.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.inventory.receiver.Receiver;
import nl.stadsmijn.inventory.trace.HubReceiver;
import nl.stadsmijn.inventory.trace.Onward;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;

/** Inventoried + found = all destinations + difference, exactly, whatever happened. */
class MaterialBalancePropertyTest {

    private static final List<String> DEPARTURES =
            List.of("DELIVERED", "LOST", "RECYCLED", "SCRAPPED", "NEVER_HEARD_OF");

    @Property(tries = 500)
    void everyLineCloses(@ForAll long seed, @ForAll boolean closed) {
        var random = new Random(seed);
        var elements = new ArrayList<ElementFacts>();
        var onward = new ArrayList<Onward>();
        var carried = new ArrayList<Carried>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            var element = element(random);
            elements.add(element);
            var found = random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(90_000_000), 7);
            for (int way = random.nextInt(4); way > 0; way--) {
                onward.add(way(random, element, found));
            }
            for (int load = random.nextInt(3); load > 0; load--) {
                carried.add(load(random, element.id()));
            }
        }
        carried.add(load(random, null));

        var tally = new BalanceTally(carried, closed);
        var half = elements.size() / 2;
        tally.add(elements.subList(0, half), onward);
        tally.add(elements.subList(half, elements.size()), onward);
        var balance = tally.balance();

        assertThat(balance.total().closes()).isTrue();
        assertThat(balance.lines().values()).allMatch(Figures::closes);
        assertThat(balance.total().of(Fate.STILL_IN_DONOR))
                .isEqualByComparingTo(stillInDonor(elements, carried, closed));
        assertThat(balance.statedKg().add(balance.heuristicKg()))
                .isEqualByComparingTo(
                        balance.total().inventoried().add(balance.total().found()));
        assertThat(balance.stock().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(balance.total().of(Fate.IN_STOCK));
        assertThat(balance.differences().stream()
                        .map(MaterialBalance.Difference::kg)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(balance.total().of(Fate.DIFFERENCE));
        assertThat(balance.massUnknown()).hasSize((int)
                elements.stream().filter(element -> !element.hasMass()).count());
        assertThat(balance.massUnknown())
                .allSatisfy(one -> assertThat(one.weighedKg())
                        .isEqualByComparingTo(carried.stream()
                                .filter(load -> one.elementId().equals(load.elementId()))
                                .map(Carried::kg)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** All that no harvest took of what is offered; of what is not, less what receivers had of it. */
    private static BigDecimal stillInDonor(List<ElementFacts> elements, List<Carried> carried, boolean closed) {
        var sum = BigDecimal.ZERO;
        for (var element : elements) {
            if (closed || element.listed() || element.isWithdrawn() || !element.hasMass()) {
                continue;
            }
            var left = element.kg(element.left());
            var lost = element.kg(
                    element.harvests().stream().map(ElementFacts.Taken::lost).reduce(BigDecimal.ZERO, BigDecimal::add));
            var weighed = carried.stream()
                    .filter(load -> element.id().equals(load.elementId()))
                    .map(Carried::kg)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var gone = weighed.subtract(lost).max(BigDecimal.ZERO).min(left);
            sum = sum.add(element.publication() == Lot.Publication.PUBLISHED ? left : left.subtract(gone));
        }
        return sum;
    }

    /** Of what nobody weighed the amount is told, in whole pieces: a count of a merged lot is shared by all that it is of. */
    @Test
    void whatACountFoundOfUnknownMassIsToldAsAnAmount() {
        var doors = new ElementFacts(
                UUID.randomUUID(),
                "doors",
                null,
                null,
                Unit.PIECE,
                BigDecimal.TEN,
                null,
                false,
                Lot.Publication.PUBLISHED,
                null,
                true,
                null,
                false,
                List.of(new ElementFacts.Taken(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, null)),
                List.of());
        var tally = new BalanceTally(List.of(), false);
        tally.add(
                List.of(doors),
                List.of(new Onward(
                        doors.id(),
                        null,
                        "HUB",
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("12.0000000001"),
                        new BigDecimal("1.9999999999"))));
        assertThat(tally.balance().massUnknown()).singleElement().satisfies(one -> {
            assertThat(one.inventoried().value()).isEqualByComparingTo("12");
            assertThat(one.harvested().value()).isEqualByComparingTo("12");
        });
    }

    @Property
    void whatIsDividedAddsUp(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal whole,
            @ForAll @Size(min = 1, max = 9) List<@Positive @Scale(9) BigDecimal> shares) {
        var parts = Apportionment.of(whole, shares);
        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
        assertThat(parts).allMatch(part -> part.signum() >= 0);
    }

    /** A line from which a gram is missing is noticed. */
    @Test
    void whatDoesNotCloseIsSeen() {
        var figures = new Figures(
                new BigDecimal("10"), BigDecimal.ZERO, BigDecimal.ZERO, Map.of(Fate.REUSED, new BigDecimal("9.999")));
        assertThat(figures.closes()).isFalse();
    }

    private static ElementFacts element(Random random) {
        var claim = BigDecimal.valueOf(1 + random.nextInt(100));
        var harvests = new ArrayList<ElementFacts.Taken>();
        var left = claim;
        var listed = random.nextInt(6) == 0;
        for (int i = listed ? 0 : random.nextInt(3); i > 0; i--) {
            var taken = BigDecimal.valueOf(random.nextInt(left.intValue() + 1));
            var lost = BigDecimal.valueOf(random.nextInt(taken.intValue() + 1));
            var found = BigDecimal.valueOf(random.nextInt(3));
            left = left.subtract(taken);
            harvests.add(new ElementFacts.Taken(taken.subtract(lost).add(found), lost, found, "reason " + i));
        }
        return new ElementFacts(
                UUID.randomUUID(),
                "an element",
                random.nextBoolean() ? "concrete-precast" : null,
                random.nextBoolean() ? "17 01 01" : null,
                random.nextInt(5) == 0 ? Unit.T : Unit.PIECE,
                claim,
                random.nextInt(5) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(5_000_000), 3),
                listed,
                Lot.Publication.values()[random.nextInt(3)],
                "because",
                random.nextBoolean(),
                "cast in place",
                random.nextBoolean(),
                harvests,
                random.nextBoolean() ? List.of() : List.of(new ElementFacts.TakenBack(BigDecimal.TWO, "cracked")));
    }

    private static Onward way(Random random, ElementFacts element, BigDecimal found) {
        var departure = random.nextBoolean() ? null : DEPARTURES.get(random.nextInt(DEPARTURES.size()));
        return new Onward(
                element.id(),
                departure,
                random.nextBoolean() ? "HUB" : "CUSTOMER",
                UUID.randomUUID(),
                "Hub",
                random.nextBoolean() ? null : "because",
                random.nextBoolean() ? null : new HubReceiver("Puinrecycling", "Havenweg 12, Tiel", "OV-118"),
                random.nextBoolean() ? null : "17 01 01",
                BigDecimal.valueOf(random.nextInt(1_000_000), 7),
                found);
    }

    private static Carried load(Random random, UUID element) {
        return new Carried(
                UUID.randomUUID(),
                element,
                UUID.randomUUID(),
                new Receiver.Entry("a receiver", new Receiver.Address("a", null, null, "b"), List.of(), List.of()),
                "a load",
                null,
                random.nextBoolean() ? "17 01 01" : "17 01 07",
                Processing.values()[random.nextInt(Processing.values().length)],
                BigDecimal.valueOf(1 + random.nextInt(90_000_000), 3),
                true,
                null,
                LocalDate.of(2026, 11, 20),
                null,
                null);
    }
}
