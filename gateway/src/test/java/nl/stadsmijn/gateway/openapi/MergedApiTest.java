package nl.stadsmijn.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.gateway.ProblemChecks;
import nl.stadsmijn.gateway.Upstreams;
import nl.stadsmijn.kit.test.Contracts;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole API as it is served, held against what the services agreed to, one by one. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class MergedApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BASE = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private String text;
    private JsonNode api;

    private record Operation(String method, String path, JsonNode description) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void readTheServedDocument() throws JsonProcessingException {
        text = given().get("/openapi.json").then().statusCode(200).extract().asString();
        api = JSON.readTree(text);
    }

    @Test
    void isValidOpenApi31() {
        assertThat(api.path("openapi").asText()).startsWith("3.1.");
        assertThat(complaints(text)).isEmpty();
    }

    @Test
    void wouldNotBeValidWithAFaultInIt() {
        var spoiled = (ObjectNode) api.at("/paths/~1api~1v1~1deals/post");
        spoiled.remove("responses");
        assertThat(complaints(api.toString())).isNotEmpty();
    }

    @Test
    void hasEveryOperationOfEveryServiceOnce() throws IOException {
        var agreed = new ArrayList<String>();
        try (var files = Files.list(Contracts.file("openapi"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                operations(JSON.readTree(file.toFile()))
                        .map(Operation::toString)
                        .forEach(agreed::add);
            }
        }
        assertThat(agreed).hasSizeGreaterThan(50);
        assertThat(operations(api).map(Operation::toString)).containsExactlyInAnyOrderElementsOf(agreed);
    }

    @Test
    void saysOfEveryOperationWhichServiceCarriesItOut() {
        for (var path : api.path("paths")) {
            assertThat(ServiceDocuments.bundled())
                    .containsKey(path.path("x-service").asText());
        }
    }

    @Test
    void givesEveryOperationAnIdOfItsOwn() {
        assertThat(operations(api)
                        .map(operation ->
                                operation.description().path("operationId").asText()))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void asksForATokenExactlyWhereTheAuthorizationTableDoes() throws IOException {
        var anonymous = anonymousByOperation();
        assertThat(operations(api)).allSatisfy(operation -> {
            assertThat(operation.description().has("security"))
                    .as("%s says it", operation)
                    .isTrue();
            assertThat(operation.description().path("security").isEmpty())
                    .as("%s is public", operation)
                    .isEqualTo(anonymous.get(operation.toString()));
        });
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
    }

    @Test
    void showsForEveryJsonBodyAnExampleThatItsSchemaAllows() {
        var wrong = new ArrayList<String>();
        var bodies = 0;
        for (var operation : operations(api).toList()) {
            for (var content : resolve(operation.description().path("requestBody"))
                    .path("content")
                    .properties()) {
                if (content.getKey().endsWith("json")) {
                    bodies++;
                    example(content.getValue())
                            .ifPresentOrElse(
                                    example -> wrong.addAll(violations(
                                            operation, content.getValue().path("schema"), example)),
                                    () -> wrong.add(operation + " has no example"));
                }
            }
        }
        assertThat(bodies).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    /** The example of a refusal, or one for each type it can be of. */
    private static List<JsonNode> problems(JsonNode content) {
        return content.has("example")
                ? List.of(content.path("example"))
                : content.path("examples").findValues("value");
    }

    @Test
    void leadsFromEveryRefusalToADocumentedType() {
        var catalogue = ProblemChecks.catalogue();
        assertThat(operations(api)).allSatisfy(operation -> {
            var refusals = operation.description().path("responses").properties().stream()
                    .filter(response -> response.getKey().matches("[45].."))
                    .toList();
            for (var refusal : refusals) {
                var content = resolve(refusal.getValue()).path("content").path("application/problem+json");
                assertThat(problems(content))
                        .as("%s %s", operation, refusal.getKey())
                        .isNotEmpty()
                        .allSatisfy(problem -> {
                            var slug = slug(problem.path("type"));
                            assertThat(catalogue).containsKey(slug);
                            assertThat(problem.path("status").asText()).isEqualTo(refusal.getKey());
                            assertThat(problem.path("title").asText())
                                    .isEqualTo(catalogue.get(slug).get("title"));
                        });
                assertThat(content.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/Problem");
            }
        });
    }

    @Test
    void saysOfAnAddressOnAPieceWhatItCanBeRefusedWith() {
        assertThat(api.at("/paths/~1id~1{lotId}/get/responses").fieldNames())
                .toIterable()
                .contains("404", "406", "413", "429", "503");
    }

    /** {@code method-not-allowed} is what a path answers where it has no operation; {@code not-yet-firm} is how hub-service refuses a deal's delivery, by event. */
    private static final Set<String> AT_NO_OPERATION = Set.of("method-not-allowed", "not-yet-firm");

    @Test
    void namesEveryTypeOfProblemWhereItCanBeMet() {
        var named = operations(api)
                .flatMap(operation -> operation.description().path("responses").properties().stream())
                .map(response -> resolve(response.getValue()).path("content").path("application/problem+json"))
                .flatMap(content -> problems(content).stream())
                .map(problem -> slug(problem.path("type")))
                .collect(Collectors.toCollection(HashSet::new));
        api.at("/components/schemas/ImportProblem/properties/type/examples")
                .forEach(type -> named.add(slug(type))); // what a job ends with, not its request
        named.addAll(AT_NO_OPERATION);
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(ProblemChecks.catalogue().keySet());
    }

    private static String slug(JsonNode type) {
        return type.asText().replaceFirst("^/problems/", "");
    }

    @Test
    void refersToEverySchema() {
        var referred = Set.copyOf(api.findValuesAsText("$ref"));
        assertThat(api.at("/components/schemas").fieldNames())
                .toIterable()
                .isNotEmpty()
                .allSatisfy(name -> assertThat(referred).contains("#/components/schemas/" + name));
    }

    @Test
    void hasOneMeaningForEveryName() {
        var meanings = new TreeMap<String, Set<JsonNode>>();
        ServiceDocuments.bundled().values().stream()
                .flatMap(document -> document.path("components").properties().stream())
                .flatMap(section -> section.getValue().properties().stream()
                        .map(one -> Map.entry(section.getKey() + "/" + one.getKey(), one.getValue())))
                .forEach(one -> meanings.computeIfAbsent(one.getKey(), name -> new HashSet<>())
                        .add(one.getValue()));
        assertThat(meanings)
                .isNotEmpty()
                .allSatisfy((name, contents) -> assertThat(contents)
                        .as("two services mean different things by %s", name)
                        .hasSize(1));
    }

    @Test
    void saysOfServicesButNotOfItselfThatTheyMayBeAway() {
        assertThat(api.at("/paths/~1api~1v1~1donors/post/responses").has("504")).isTrue();
        assertThat(api.at("/paths/~1api~1v1~1donors/post/responses").has("413")).isTrue();
        assertThat(api.at("/paths/~1problems/get/responses").has("504")).isFalse();
    }

    @Test
    void hasNoInternalOperation() {
        assertThat(text).doesNotContain("internal/");
        assertThat(operations(api).map(Operation::path))
                .noneMatch(path -> path.contains("/internal") || path.startsWith("/q/"));
    }

    @Test
    void hasNoReferenceThatLeadsNowhere() {
        assertThat(api.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(api.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    private static List<String> complaints(String document) {
        return new OpenAPIV3Parser().readContents(document).getMessages();
    }

    private static Stream<Operation> operations(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> new Operation(
                                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue())));
    }

    /** For every operation of the table, by its method and whole path, whether all of its rows let anybody in. */
    private static Map<String, Boolean> anonymousByOperation() throws IOException {
        var paths = new HashSet<String>();
        ServiceDocuments.bundled()
                .values()
                .forEach(document -> operations(document).forEach(one -> paths.add(one.path())));
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(Contracts.file("authorization.csv"))) {
            var anonymous = new TreeMap<String, Boolean>();
            for (var row : format.parse(reader)) {
                var path = paths.contains(row.get("path")) ? row.get("path") : BASE + row.get("path");
                anonymous.merge(
                        row.get("method") + " " + path, row.get("anonymous").equals("yes"), Boolean::logicalAnd);
            }
            return anonymous;
        }
    }

    private List<String> violations(Operation operation, JsonNode schema, JsonNode example) {
        var within = JSON.createObjectNode();
        within.set("allOf", JSON.createArrayNode().add(schema));
        within.set("components", api.path("components"));
        return SCHEMAS.getSchema(within).validate(example).stream()
                .map(error -> operation + ": " + error)
                .toList();
    }

    private Optional<JsonNode> example(JsonNode content) {
        var schema = resolve(content.path("schema"));
        return Stream.of(
                        content.path("example"),
                        content.path("examples").path(0).path("value"),
                        content.path("examples").properties().stream()
                                .findFirst()
                                .map(first -> first.getValue().path("value"))
                                .orElse(content.path("none")),
                        schema.path("example"),
                        schema.path("examples").path(0))
                .filter(one -> !one.isMissingNode())
                .findFirst();
    }

    private JsonNode resolve(JsonNode node) {
        var ref = node.path("$ref").asText("");
        return ref.isEmpty() ? node : resolve(api.at(ref.substring(1)));
    }
}
