package nl.stadsmijn.hub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReconciliationTest {

    @Inject
    Descriptions descriptions;

    @Inject
    ReconciliationService reconciliations;

    @Inject
    Reconciler reconciler;

    @Inject
    MeterRegistry metrics;

    @Inject
    Jdbi jdbi;

    private final UUID lot = Ids.next();
    private final UUID part = Ids.next();
    private UUID reservation;

    /** Seven of twelve came out of the donor, and three of those are reserved. */
    @BeforeEach
    void aLotAndWhatCameOutOfIt() {
        reconciler.work();
        descriptions.hear(Others.harvested(Others.slabs(lot, 12), part, 7, 1));
        descriptions.hear(Others.derived(Others.slabs(lot, 12), part));
        reservation = Api.reserved(part, 3);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsInOrderIsReportedAsSuch() {
        var id = ask();
        get(id).body("status", equalTo("QUEUED"));
        reconciler.work();
        get(id).body("status", equalTo("SUCCEEDED")).body("result.differences", equalTo(0));
        var progress = get(id).extract().jsonPath();
        assertThat(progress.getLong("progress.done"))
                .isEqualTo(progress.getLong("progress.total"))
                .isGreaterThan(2);
        admin("/reconciliations/%s/differences".formatted(id)).body("items", empty());
        admin("/reconciliations?limit=1").body("items[0].id", equalTo(id.toString()));
    }

    /** What the database's own checks let through, and movements that are not what they were. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE lot SET expected = expected + 1, listed = listed + 1 WHERE id = '%1$s' | UPDATE lot SET expected = expected - 1, listed = listed - 1 WHERE id = '%1$s' | EXPECTED 5.000 4.000, LISTED 13.000 12.000",
                "UPDATE lot SET promised = 4 WHERE id = '%2$s' | UPDATE lot SET promised = 3 WHERE id = '%2$s' | PROMISED 4.000 3.000",
                "UPDATE movement SET amount = 2 WHERE lot_id = '%1$s' AND kind = 'LOST' | UPDATE movement SET amount = 1 WHERE lot_id = '%1$s' AND kind = 'LOST' | EXPECTED 4.000 3.000, WRITTEN_OFF 1.000 2.000",
                "UPDATE kinship SET child_amount = 8 WHERE child_id = '%2$s' | UPDATE kinship SET child_amount = 7 WHERE child_id = '%2$s' | KINSHIP 7.000 8.000 7.000 7.000, PARENTS 7.000 8.000",
                "UPDATE kinship SET parent_amount = 8 WHERE parent_id = '%1$s' | UPDATE kinship SET parent_amount = 7 WHERE parent_id = '%1$s' | CHILDREN 7.000 8.000, KINSHIP 8.000 7.000 7.000 7.000",
                "UPDATE reservation_line SET amount = 4 WHERE reservation_id = '%3$s' | UPDATE reservation_line SET amount = 3 WHERE reservation_id = '%3$s' | LINE 0 4.000 3.000",
                "UPDATE reservation SET line_count = 2 WHERE id = '%3$s' | UPDATE reservation SET line_count = 1 WHERE id = '%3$s' | LINES 2 1",
                "UPDATE reservation SET kind = 'OVER', ending = 'EXPIRED' WHERE id = '%3$s' | UPDATE reservation SET kind = 'OPTION', ending = null WHERE id = '%3$s' | OPEN false true"
            })
    void aPlantedDifferenceIsReportedByLotAndAccount(String plant, String mend, String reported) {
        change(plant);
        try {
            assertThat(found()).isEqualTo(reported);
            var id = ask();
            reconciler.work();
            get(id).body("result.differences", equalTo(reported.split(", ").length));
            var differences = admin("/reconciliations/%s/differences".formatted(id))
                    .extract()
                    .jsonPath();
            assertThat(differences.getList("items.subjectId"))
                    .isSubsetOf(lot.toString(), part.toString(), reservation.toString());
            assertThat(metrics.get("stadsmijn.reconciliation.differences")
                            .gauge()
                            .value())
                    .isEqualTo(reported.split(", ").length);
        } finally {
            change(mend);
        }
    }

    @Test
    void aPlaceThatNoMovementLedToIsSeen() {
        change("UPDATE lot SET location_id = '%s' WHERE id = '%%2$s'".formatted(new UUID(1, 1)));
        try {
            assertThat(found()).startsWith("LAST_MOVEMENT ");
        } finally {
            change(
                    "UPDATE lot SET location_id = (SELECT to_location_id FROM movement WHERE lot_id = lot.id ORDER BY seq DESC LIMIT 1) WHERE id = '%2$s'");
        }
    }

    @Test
    void whileOneIsAtWorkNoOtherBegins() {
        var one = ask();
        assertThat(ask()).isEqualTo(one);
        assertThat(reconciliations.step()).isTrue();
        assertThat(ask()).isEqualTo(one);
        get(one).body("status", equalTo("RUNNING"));
        reconciler.work();
        assertThat(ask()).isNotEqualTo(one);
        reconciler.work();
    }

    /** Killed in a step, a job goes on from the step before; meanwhile another instance leaves it alone. */
    @Test
    void aStepThatIsKilledIsDoneAgain() throws Exception {
        change("UPDATE lot SET promised = 4 WHERE id = '%2$s'");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var id = ask();
            var taken = new CountDownLatch(1);
            var kill = new CountDownLatch(1);
            var killed = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                assertThat(reconciliations.step()).isTrue();
                taken.countDown();
                await(kill);
                throw new IllegalStateException("killed");
            }));
            taken.await();
            assertThat(reconciliations.step()).isFalse();
            kill.countDown();
            assertThatThrownBy(killed::get).hasRootCauseMessage("killed");
            reconciler.work();
            get(id).body("result.differences", equalTo(1));
            admin("/reconciliations/%s/differences".formatted(id)).body("items", hasSize(1));
        } finally {
            change("UPDATE lot SET promised = 3 WHERE id = '%2$s'");
        }
    }

    @Test
    void stepByStepIsTheSameAsAllAtOnce() {
        var ids = jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM lot ORDER BY id")
                .mapTo(UUID.class)
                .list());
        var after = RecomputationRepository.FIRST;
        change("UPDATE lot SET promised = 4 WHERE id = '%2$s'");
        try {
            var differences = new ArrayList<Difference>();
            for (var id : ids) {
                differences.addAll(recomputation.differences(Reconciliation.Part.LOTS, after, id));
                after = id;
            }
            assertThat(differences).isEqualTo(recomputation.all()).hasSize(1);
        } finally {
            change("UPDATE lot SET promised = 3 WHERE id = '%2$s'");
        }
    }

    @Inject
    RecomputationRepository recomputation;

    private String found() {
        return String.join(
                ", ",
                recomputation.all().stream()
                        .map(each -> "%s %s %s".formatted(each.what(), each.kept(), each.recomputed()))
                        .toList());
    }

    private UUID ask() {
        return Api.id(Api.as(Organisations.OTHER, "admin")
                .post("/reconciliations")
                .then()
                .statusCode(202));
    }

    private static ValidatableResponse get(UUID id) {
        return admin("/reconciliations/" + id);
    }

    private static ValidatableResponse admin(String path) {
        return Api.as(Organisations.OTHER, "admin").get(path).then().statusCode(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Past the triggers and the lost privilege, as nobody but the owner of the tables could. */
    private void change(String statement) {
        var tables = List.of("movement", "kinship");
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    tables.forEach(table -> {
                        handle.execute("GRANT UPDATE ON %s TO CURRENT_USER".formatted(table));
                        handle.execute("ALTER TABLE %s DISABLE TRIGGER USER".formatted(table));
                    });
                    assertThat(handle.execute(statement.formatted(lot, part, reservation)))
                            .isEqualTo(1);
                    tables.forEach(table -> {
                        handle.execute("ALTER TABLE %s ENABLE TRIGGER USER".formatted(table));
                        handle.execute("REVOKE UPDATE ON %s FROM CURRENT_USER".formatted(table));
                    });
                }));
    }
}
