package nl.stadsmijn.hub.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever asks. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LedgerTableTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Descriptions descriptions;

    @Inject
    LedgerAudit audit;

    private final UUID lot = Ids.next();

    @BeforeEach
    void twelveSlabs() {
        descriptions.hear(Others.slabs(lot, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE movement SET amount = amount + 1",
                "DELETE FROM movement",
                "TRUNCATE movement",
                "UPDATE kinship SET child_amount = 1",
                "DELETE FROM kinship"
            })
    void whatIsBookedStays(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .rootCause()
                .message()
                .containsAnyOf("append-only", "permission denied");
    }

    @Test
    void theTriggerHoldsWhereThePrivilegesDoNot() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> jdbi.useHandle(handle -> {
                            handle.execute("GRANT UPDATE ON movement TO CURRENT_USER");
                            handle.execute("UPDATE movement SET amount = amount + 1");
                        })))
                .rootCause()
                .message()
                .contains("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE lot SET expected = -1, listed = -1 WHERE id = '%s'",
                "UPDATE lot SET promised = 13 WHERE id = '%s'",
                "UPDATE lot SET on_hand = on_hand + 1 WHERE id = '%s'",
                "UPDATE lot SET delivered = delivered + 1 WHERE id = '%s'"
            })
    void balancesThatCantBeTrueAreRefused(String statement) {
        assertThatThrownBy(() -> execute(statement.formatted(lot)))
                .rootCause()
                .message()
                .contains("violates check constraint");
    }

    @Test
    void onlyTitlePassesWithoutAMove() {
        var again = """
                INSERT INTO movement (id, booking_id, lot_id, kind, from_account, from_location_kind, from_location_id, to_account, to_location_kind,
                                      to_location_id, amount, owner_id, holder_id, by_subject, at)
                SELECT gen_random_uuid(), gen_random_uuid(), id, '%s', 'EXPECTED', location_kind, location_id, 'EXPECTED', location_kind, location_id, 1,
                       owner_id, holder_id, 'test', now()
                  FROM lot WHERE id = '%s'
                """;
        assertThatThrownBy(() -> execute(again.formatted("RECEIVED", lot)))
                .rootCause()
                .message()
                .contains("\"moves\"");
        jdbi.useHandle(handle -> {
            handle.begin();
            assertThat(handle.execute(again.formatted("TITLE_TRANSFERRED", lot)))
                    .isEqualTo(1);
            handle.rollback();
        });
    }

    @Test
    void anAmountThatChangesWithoutAMovementIsSeen() {
        audit.check();
        execute("UPDATE lot SET expected = expected + 1, listed = listed + 1 WHERE id = '%s'".formatted(lot));
        try {
            assertThatThrownBy(audit::check).isInstanceOf(AssertionError.class).hasMessageContaining(lot.toString());
        } finally {
            execute("UPDATE lot SET expected = expected - 1, listed = listed - 1 WHERE id = '%s'".formatted(lot));
        }
        audit.check();
    }

    @Test
    void everyQueryThatDecidesHasAnIndex() {
        jdbi.useHandle(handle -> {
            handle.execute("SET enable_seqscan = off");
            handle.execute("SET enable_bitmapscan = off");
            for (var query : new String[] {
                "SELECT id FROM reservation WHERE kind = 'OPTION' AND expires_at <= now() ORDER BY expires_at, id LIMIT 500",
                "SELECT id FROM reservation WHERE kind = 'FIRM' AND NOT condition_settled AND condition_before < now() ORDER BY condition_before, id LIMIT 5",
                "SELECT count(*), sum(line_count), min(expires_at) FROM reservation WHERE holder_id = '%s' AND kind <> 'OVER' AND deal_id IS NULL AND (expires_at IS NULL OR expires_at > now())"
                        .formatted(lot),
                "SELECT reservation_id FROM allocation WHERE open AND lot_id = ANY('{%s}')".formatted(lot),
                "SELECT * FROM movement WHERE lot_id = '%s' AND seq > 0 ORDER BY seq LIMIT 51".formatted(lot),
                "SELECT id FROM lot WHERE owner_id = '%s' AND id > '%s' ORDER BY id LIMIT 51".formatted(lot, lot),
                "SELECT id FROM lot WHERE holder_id = '%s' AND id > '%s' ORDER BY id LIMIT 51".formatted(lot, lot)
            }) {
                var plan = String.join(
                        "\n",
                        handle.createQuery("EXPLAIN " + query)
                                .mapTo(String.class)
                                .list());
                assertThat(plan)
                        .as(query)
                        .contains("Index")
                        .doesNotContain("Seq Scan")
                        .doesNotContain("Sort");
            }
            handle.execute("RESET enable_seqscan");
            handle.execute("RESET enable_bitmapscan");
        });
    }

    private void execute(String statement) {
        jdbi.useHandle(handle -> handle.execute(statement));
    }
}
