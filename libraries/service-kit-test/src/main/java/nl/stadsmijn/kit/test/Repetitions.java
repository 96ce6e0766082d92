package nl.stadsmijn.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Sends every request of one service that takes an {@code Idempotency-Key} twice, and once more with something else. A replay is told by the service's own header: it
 * never reaches the operation, so nothing can be done a second time.
 */
final class Repetitions {

    static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final List<String> SAME = List.of("Location", "ETag", "Content-Type");
    private static final String REUSED = "/problems/idempotency-key-reused";

    private final List<Grant> grants;
    private final ApiDocument api;
    private final MatrixHttp http;
    private final AuthorizationMatrixTest service;

    Repetitions(List<Grant> grants, ApiDocument api, MatrixHttp http, AuthorizationMatrixTest service) {
        this.grants = grants;
        this.api = api;
        this.http = http;
        this.service = service;
    }

    Stream<Case> cases() {
        return api.operations().stream()
                .filter(this::takesKey)
                .map(ApiDocument.Described::operation)
                .map(Case::new);
    }

    private boolean takesKey(ApiDocument.Described described) {
        return StreamSupport.stream(described.description().path("parameters").spliterator(), false)
                .map(api::resolve)
                .anyMatch(parameter -> parameter.path("name").asText().equals(KEY));
    }

    /** One operation, done by the first of its roles on an object of the caller's own. */
    final class Case {
        private final Operation operation;
        private final String key = UUID.randomUUID().toString();

        Case(Operation operation) {
            this.operation = operation;
        }

        void check() {
            var parameters = service.parametersToRepeat(operation);
            var body = service.bodyToRepeat(operation, parameters);
            var target = operation.target(parameters);

            var first = send(target, body);
            assertThat(first.statusCode())
                    .as("%s must be carried out, to be repeated: %s", operation, first.body())
                    .isBetween(200, 299);
            assertThat(first.headers().firstValue(REPLAYED)).isEmpty();

            assertReplayed(first, send(target, body));
            other(target, body).ifPresent(this::assertRefused);
            assertReplayed(first, send(target, body));
        }

        private void assertReplayed(HttpResponse<String> first, HttpResponse<String> again) {
            assertThat(again.headers().firstValue(REPLAYED))
                    .as("%s is replayed: %s", operation, again.body())
                    .contains("true");
            assertThat(again.statusCode()).isEqualTo(first.statusCode());
            assertThat(again.body()).isEqualTo(first.body());
            SAME.forEach(header -> assertThat(again.headers().firstValue(header))
                    .as(header)
                    .isEqualTo(first.headers().firstValue(header)));
        }

        private void assertRefused(HttpResponse<String> other) {
            assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
            assertThat(other.body()).contains(REUSED);
        }

        /** A body that differs in one byte is another; where there is none, it is another object. Empty where there is only one such request. */
        private Optional<HttpResponse<String>> other(String target, Optional<Object> body) {
            if (body.isPresent()) {
                return Optional.of(send(target, body.map(Repetitions::longer)));
            }
            return operation.parameters().isEmpty()
                    ? Optional.empty()
                    : Optional.of(send(operation.target(service.parametersToRepeat(operation)), body));
        }

        private HttpResponse<String> send(String target, Optional<Object> body) {
            return http.send(operation, target, body, token(), Map.of(KEY, key));
        }

        private Optional<String> token() {
            return grants.stream()
                    .filter(grant -> grant.of(operation))
                    .flatMap(grant -> grant.roles().stream().sorted())
                    .findFirst()
                    .map(role -> Tokens.with(role)
                            .organisations(service.caller(operation))
                            .sign());
        }

        @Override
        public String toString() {
            return operation + " twice with one key";
        }
    }

    private static Object longer(Object body) {
        return body instanceof byte[] bytes ? Arrays.copyOf(bytes, bytes.length + 1) : body + "\n";
    }
}
