package nl.stadsmijn.hub.fee;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random stays, owners and prices: what the statement charges is what a clerk adds up day by day. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FeeModelTest {

    private static final LocalDate BEGIN = LocalDate.of(2024, 2, 1);
    private static final int DAYS = 60;
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    FeeRepository fees;

    @Inject
    Jdbi jdbi;

    /** @param until null while it lies there */
    record Stay(UUID lot, UUID owner, LocalDate since, LocalDate until, BigDecimal floor, BigDecimal places) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }
    }

    /** @param price null: free */
    record Tariff(LocalDate since, BigDecimal price, String per) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyLotPaysForEveryDayThatEndsWithItThere(long seed) {
        var random = new Random(seed);
        var hub = Api.hub(Organisations.HUB);
        var tariffs = tariffs(random);
        var stays = stays(random);
        write(hub, tariffs, stays);
        var period = new Period(BEGIN.plusDays(random.nextInt(20)), BEGIN.plusDays(20L + random.nextInt(40)));

        var told = fees.lots(hub, period, Optional.empty(), NOBODY, NOBODY, 1_000);
        assertThat(told.stream()
                        .collect(Collectors.toMap(
                                FeeModelTest::key, fee -> fee.fee().amount())))
                .isEqualTo(model(period, tariffs, stays));
        var totals = fees.owners(hub, period, Optional.empty(), NOBODY, 1_000);
        assertThat(totals.stream()
                        .collect(Collectors.toMap(
                                OwnerFee::ownerId, fee -> fee.fee().amount())))
                .isEqualTo(told.stream()
                        .collect(Collectors.groupingBy(
                                LotFee::ownerId,
                                Collectors.reducing(
                                        BigDecimal.ZERO.setScale(2),
                                        fee -> fee.fee().amount(),
                                        BigDecimal::add))));
    }

    private static String key(LotFee fee) {
        return fee.lotId() + " " + fee.ownerId();
    }

    private static Map<String, BigDecimal> model(Period period, List<Tariff> tariffs, List<Stay> stays) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (var day = period.from(); day.isBefore(period.end()); day = day.plusDays(1)) {
            var tariff = on(day, tariffs);
            if (tariff == null || tariff.price() == null) {
                continue;
            }
            for (var stay : stays) {
                if (stay.isOn(day)) {
                    var size = tariff.per().equals("M2_DAY") ? stay.floor() : stay.places();
                    var cost = size == null ? BigDecimal.ZERO : size.multiply(tariff.price());
                    sums.merge(stay.lot() + " " + stay.owner(), cost, BigDecimal::add);
                }
            }
        }
        sums.replaceAll((key, sum) -> sum.setScale(2, RoundingMode.HALF_UP));
        return sums;
    }

    private static Tariff on(LocalDate day, List<Tariff> tariffs) {
        return tariffs.stream()
                .filter(tariff -> !tariff.since().isAfter(day))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static List<Tariff> tariffs(Random random) {
        var tariffs = new ArrayList<Tariff>();
        var since = BEGIN.plusDays(random.nextInt(10));
        for (var number = 0; number < 4; number++) {
            var free = random.nextInt(4) == 0;
            tariffs.add(new Tariff(
                    since,
                    free ? null : BigDecimal.valueOf(1 + random.nextInt(300), 2),
                    free ? null : random.nextBoolean() ? "M2_DAY" : "PLACE_DAY"));
            since = since.plusDays(1 + random.nextInt(20));
        }
        return tariffs;
    }

    /** Each lot changes hands, and shrinks, a few times. */
    private static List<Stay> stays(Random random) {
        var stays = new ArrayList<Stay>();
        for (var number = 0; number < 12; number++) {
            var lot = Ids.next();
            var since = BEGIN.plusDays(random.nextInt(30));
            for (var part = 0; part < 3; part++) {
                var last = part == 2 && random.nextBoolean();
                var until = last ? null : since.plusDays(1 + random.nextInt(15));
                stays.add(new Stay(
                        lot,
                        new UUID(1, random.nextInt(3)),
                        since,
                        until,
                        random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(40_000), 3),
                        random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(9))));
                if (until == null || random.nextInt(4) == 0) {
                    break;
                }
                since = until;
            }
        }
        return stays;
    }

    private void write(UUID hub, List<Tariff> tariffs, List<Stay> stays) {
        jdbi.useHandle(handle -> {
            for (var tariff : tariffs) {
                handle.execute(
                        "INSERT INTO hub_tariff VALUES (?, ?, ?, ?)",
                        hub,
                        tariff.since(),
                        tariff.price(),
                        tariff.per());
            }
            for (var stay : stays) {
                handle.execute(
                        "INSERT INTO stay (lot_id, since, until, hub_id, owner_id, amount, floor_m2, places) VALUES (?, ?, ?, ?, ?, 1, ?, ?)",
                        stay.lot(),
                        stay.since(),
                        stay.until(),
                        hub,
                        stay.owner(),
                        stay.floor(),
                        stay.places());
            }
        });
    }
}
