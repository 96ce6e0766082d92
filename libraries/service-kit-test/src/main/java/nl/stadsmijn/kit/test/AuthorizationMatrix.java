package nl.stadsmijn.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.kit.storage.Ids;

/** The authorization table of one service, held against what the service does. */
final class AuthorizationMatrix {

    /** Answers that say "you may not", "I can't find it" or "I can't read it", so that nothing is learnt of what would be allowed. */
    private static final Set<Integer> NOT_ALLOWED = Set.of(400, 401, 403, 404, 405, 406, 415);

    private static final String ANONYMOUS = "anonymous";
    private static final String AUTHORITY = "authority";
    private static final String NO_ORGANISATION = "no organisation";

    private final List<Grant> grants;
    private final List<Operation> operations;
    private final MatrixHttp http;
    private final AuthorizationMatrixTest service;
    private final Map<String, Map<String, String>> untouched = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    AuthorizationMatrix(List<Grant> grants, ApiDocument api, MatrixHttp http, AuthorizationMatrixTest service) {
        this.grants = grants;
        this.operations =
                api.operations().stream().map(ApiDocument.Described::operation).toList();
        this.http = http;
        this.service = service;
    }

    /** How table and OpenAPI document differ; empty when they tell the same operations. */
    List<String> gaps() {
        var gaps = new ArrayList<String>();
        operations.stream()
                .filter(operation -> grants.stream().noneMatch(grant -> grant.of(operation)))
                .map(operation -> operation + " is in no row: say who may do it")
                .forEach(gaps::add);
        for (var grant : grants) {
            var exists = operations.stream().anyMatch(grant::of);
            if (exists && grant.planned()) {
                gaps.add(grant + " is there, but still 'planned' in the table: make it 'built'");
            }
            if (!exists && !grant.planned()) {
                gaps.add(grant + " is 'built' in the table, but not there");
            }
        }
        return gaps;
    }

    Stream<Case> cases() {
        return operations.stream().flatMap(operation -> {
            var rows = grants.stream().filter(grant -> grant.of(operation)).toList();
            return rows.isEmpty() ? Stream.empty() : cases(operation, rows);
        });
    }

    private Stream<Case> cases(Operation operation, List<Grant> rows) {
        var anonymous = rows.stream().anyMatch(Grant::anonymous);
        var cases = new ArrayList<Case>();
        cases.add(
                new Case(operation, ANONYMOUS, Relation.OWN, anonymous ? Expected.ALLOWED : Expected.UNAUTHENTICATED));
        for (var role : Tokens.roles()) {
            var row =
                    rows.stream().filter(grant -> grant.roles().contains(role)).findFirst();
            if (row.isEmpty()) {
                relations(rows.getFirst()).forEach(r -> cases.add(new Case(operation, role, r, Expected.FORBIDDEN)));
            } else {
                relations(row.get()).forEach(r -> cases.add(new Case(operation, role, r, expected(row.get(), r))));
            }
        }
        rows.stream()
                .filter(row -> row.isPersonal() && !anonymous && !row.roles().isEmpty())
                .findFirst()
                .ifPresent(row -> cases.add(new Case(
                        operation,
                        row.roles().stream().sorted().findFirst().orElseThrow() + ", " + NO_ORGANISATION,
                        Relation.OWN,
                        Expected.REFUSED)));
        return cases.stream();
    }

    private static List<Relation> relations(Grant row) {
        var relations = new ArrayList<>(List.of(Relation.OWN));
        if (row.isPersonal() && !row.relation().equals("own") && !row.other().equals("-")) {
            relations.add(Relation.RELATED);
        }
        if (!row.other().equals("-")) {
            relations.add(Relation.OTHER);
        }
        return relations;
    }

    private static Expected expected(Grant row, Relation relation) {
        return relation == Relation.OTHER
                ? switch (row.other()) {
                    case "404" -> Expected.HIDDEN;
                    case "403" -> Expected.FORBIDDEN;
                    default -> Expected.BROKEN_REFERENCE;
                }
                : Expected.ALLOWED;
    }

    /** What must come of a request. */
    enum Expected {
        ALLOWED,
        UNAUTHENTICATED,
        FORBIDDEN,
        /** 404, and the answer is the same as for what does not exist. */
        HIDDEN,
        /** 422, since the body names what the caller can't know. */
        BROKEN_REFERENCE,
        /** 403 or 404. */
        REFUSED
    }

    /** One request and what must come of it. */
    final class Case {
        private final Operation operation;
        private final String who;
        private final Relation relation;
        private final Expected expected;

        private Case(Operation operation, String who, Relation relation, Expected expected) {
            this.operation = operation;
            this.who = who;
            this.relation = relation;
            this.expected = expected;
        }

        void check() {
            var parameters = parameters();
            var target = operation.target(parameters);
            var answer = send(target, parameters);
            var told = "%s %s as %s: %s".formatted(operation.method(), target, who, answer.body());
            switch (expected) {
                case ALLOWED ->
                    assertThat(answer.statusCode())
                            .as(told)
                            .isNotIn(NOT_ALLOWED)
                            .isLessThan(500);
                case UNAUTHENTICATED -> assertThat(answer.statusCode()).as(told).isEqualTo(401);
                case FORBIDDEN -> assertThat(answer.statusCode()).as(told).isEqualTo(403);
                case BROKEN_REFERENCE ->
                    assertThat(answer.statusCode()).as(told).isEqualTo(422);
                case REFUSED -> assertThat(answer.statusCode()).as(told).isIn(403, 404);
                case HIDDEN -> {
                    assertThat(answer.statusCode()).as(told).isEqualTo(404);
                    assertLikeMissing(answer, parameters);
                }
            }
        }

        private void assertLikeMissing(HttpResponse<String> answer, Map<String, String> parameters) {
            var nowhere = parameters.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            one -> isId(one.getValue()) ? Ids.next().toString() : one.getValue()));
            var missing = send(operation.target(nowhere), nowhere);
            assertThat(withoutInstance(answer))
                    .as("%s of another organisation's object must answer like a missing one", operation)
                    .isEqualTo(withoutInstance(missing));
        }

        private Map<String, String> parameters() {
            if (expected == Expected.ALLOWED && !operation.changesNothing()) {
                return service.pathParameters(operation, relation);
            }
            return untouched.computeIfAbsent(
                    operation + " " + relation, key -> service.pathParameters(operation, relation));
        }

        private HttpResponse<String> send(String target, Map<String, String> parameters) {
            var body = operation
                    .mediaType()
                    .flatMap(type -> Optional.of(service.body(operation, parameters)
                            .orElseThrow(() -> new AssertionError(operation
                                    + " takes a body, but neither documents an example nor does the test give one"))));
            return http.send(operation, target, body, token());
        }

        private Optional<String> token() {
            if (who.equals(ANONYMOUS)) {
                return Optional.empty();
            }
            var organisation = service.caller(operation);
            return Optional.of(tokens.computeIfAbsent(who + organisation, key -> token(organisation)));
        }

        private String token(UUID organisation) {
            return who.endsWith(NO_ORGANISATION)
                    ? Tokens.with(who.substring(0, who.indexOf(','))).sign()
                    : Tokens.with(who)
                            .organisations(organisation)
                            .region(who.equals(AUTHORITY) ? new String[] {service.region()} : new String[0])
                            .sign();
        }

        @Override
        public String toString() {
            return "%s as %s on %s object: %s"
                    .formatted(
                            operation,
                            who,
                            switch (relation) {
                                case OWN -> "its own";
                                case RELATED -> "a related";
                                case OTHER -> "another's";
                            },
                            expected);
        }
    }

    /** Status, type of content and body, with the instance taken out. */
    private static String withoutInstance(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("-") + " "
                + answer.body().replaceAll("\"instance\"\\s*:\\s*\"[^\"]*\"", "\"instance\":\"…\"");
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
