package nl.stadsmijn.kit.test.mini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that is repeated takes effect once. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class IdempotencyTest {

    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    Jdbi jdbi;

    private UUID organisation;
    private String key;

    @BeforeEach
    void somebodyNew() {
        organisation = UUID.randomUUID();
        key = UUID.randomUUID().toString();
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndHasNoSecondEffect() {
        var first = post("a note", key);
        var second = post("a note", key);

        first.then().statusCode(201).header(REPLAYED, nullValue());
        second.then().statusCode(201).header(REPLAYED, "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        for (var header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIs422() {
        post("a note", key);

        post("another note", key).then().statusCode(422).body("type", endsWith("/problems/idempotency-key-reused"));
        post("a note", key).then().statusCode(201).header(REPLAYED, "true");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherObjectIs422() {
        var one = Notes.written(organisation, "one");
        var other = Notes.written(organisation, "other");

        publish(one).then().statusCode(200);
        publish(other).then().statusCode(422).body("type", endsWith("/problems/idempotency-key-reused"));
        publish(one).then().statusCode(200).header(REPLAYED, "true");
    }

    @Test
    void aRefusalThatIsFinalIsGivenAgain() {
        for (var refusal : List.of("conflict", "rule")) {
            var own = UUID.randomUUID().toString();
            var first = post(refusal, own);
            var second = post(refusal, own);

            assertThat(first.statusCode()).isEqualTo(refusal.equals("conflict") ? 409 : 422);
            second.then().statusCode(first.statusCode()).header(REPLAYED, "true");
            assertThat(second.asString()).isEqualTo(first.asString());
        }
    }

    @Test
    void aBrokenConstraintIsKeptLikeAnyOtherBrokenRule() {
        var first = post("", key);
        var second = post("", key);

        first.then().statusCode(422).header(REPLAYED, nullValue()).body("violations[0].code", equalTo("REQUIRED"));
        second.then().statusCode(422).header(REPLAYED, "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        post("a note", key).then().statusCode(422).body("type", endsWith("/problems/idempotency-key-reused"));
        assertThat(notes()).isZero();
    }

    @Test
    void aBrokenConstraintDoesNotReplaceAnAnswer() {
        post("a note", key).then().statusCode(201);
        post("", key).then().statusCode(422).body("type", endsWith("/problems/idempotency-key-reused"));
        post("a note", key).then().statusCode(201).header(REPLAYED, "true");
    }

    @Test
    void aBodyThatCanNotBeReadLeavesTheKeyFree() {
        Notes.as(organisation)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{")
                .post(Notes.PATH)
                .then()
                .statusCode(400);
        post("a note", key).then().statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void aCrashAfterTheEffectLeavesNeitherEffectNorAnswer() {
        post("crash", key).then().statusCode(500);
        assertThat(notes()).isZero();
        post("a note", key).then().statusCode(201).header(REPLAYED, nullValue());
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void anotherOrganisationsAndAnotherClientsKeysAreTheirOwn() {
        post("a note", key).then().statusCode(201);
        Notes.as(Organisations.OTHER)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"title\":\"a note\"}")
                .post(Notes.PATH)
                .then()
                .statusCode(201)
                .header(REPLAYED, nullValue());
        Notes.as(organisation)
                .auth()
                .oauth2(Tokens.with("contractor")
                        .organisations(organisation)
                        .client("another-client")
                        .sign())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"title\":\"a note\"}")
                .post(Notes.PATH)
                .then()
                .statusCode(201)
                .header(REPLAYED, nullValue());
    }

    @Test
    void whileTheFirstIsInFlightTheSecondIs409() {
        var scope = "%s stadsmijn-tests NoteResource.createNote %s".formatted(organisation, key);

        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle -> handle.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", scope));
            post("a note", key).then().statusCode(409).body("type", endsWith("/problems/request-in-flight"));
        });
        post("a note", key).then().statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void ofTwentyAtOnceOneTakesEffect() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> post("a note", key).statusCode()))
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isIn(201, 409);
            }
        }
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void anAnswerOlderThanADayIsForgotten() {
        post("a note", key).then().statusCode(201);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE idempotency_key SET created_at = now() - interval '25 hours' WHERE scope LIKE ?", "%" + key));

        post("another note", key).then().statusCode(201).header(REPLAYED, nullValue());
        post("another note", key).then().statusCode(201).header(REPLAYED, "true");
    }

    @Test
    void aKeyThatIsTooLongIs400() {
        post("a note", "k".repeat(201)).then().statusCode(400).body("violations[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void aKeyThatIsEmptyIs400() {
        for (var empty : List.of("", " ")) {
            post("a note", empty).then().statusCode(400).body("violations[0].field", equalTo("Idempotency-Key"));
        }
    }

    private Response post(String title, String key) {
        return Notes.as(organisation)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"title\":\"%s\"}".formatted(title))
                .post(Notes.PATH);
    }

    private Response publish(String id) {
        return Notes.as(organisation).header("Idempotency-Key", key).post(Notes.PATH + "/{id}/publication", id);
    }

    private int notes() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM note WHERE organisation = ?")
                .bind(0, organisation)
                .mapTo(Integer.class)
                .one());
    }
}
