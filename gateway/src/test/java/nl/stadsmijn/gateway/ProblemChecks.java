package nl.stadsmijn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.gateway.openapi.MergedOpenApi;
import nl.stadsmijn.gateway.openapi.ServiceDocuments;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.test.Contracts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Holds problems that the gateway answers against {@code contracts/problems.csv}. */
public final class ProblemChecks {

    private static final Map<String, CSVRecord> CATALOGUE = catalogue();

    private static final JsonNode API = MergedOpenApi.of("http://localhost:8080", ServiceDocuments.bundled());

    private ProblemChecks() {}

    /** @return the problem, which is of this type and fully filled in */
    public static JsonPath assertProblem(Response answer, String slug, String instance) {
        return assertProblem(answer.statusCode(), answer.contentType(), answer.asString(), slug, instance);
    }

    public static JsonPath assertProblem(HttpResponse<String> answer, String slug, String instance) {
        var contentType = answer.headers().firstValue("Content-Type").orElse("");
        return assertProblem(answer.statusCode(), contentType, answer.body(), slug, instance);
    }

    private static JsonPath assertProblem(int status, String contentType, String body, String slug, String instance) {
        var agreed = CATALOGUE.get(slug);
        assertThat(agreed).as("%s in contracts/problems.csv", slug).isNotNull();
        assertThat(status).as(body).isEqualTo(Integer.parseInt(agreed.get("status")));
        assertThat(contentType).as(body).startsWith("application/problem+json");
        var problem = JsonPath.from(body);
        assertThat(problem.getString("type")).endsWith("/problems/" + slug);
        assertThat(problem.getString("title")).isEqualTo(agreed.get("title"));
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("instance")).isEqualTo(instance);
        assertDocumented(slug, instance);
        return problem;
    }

    /** Whoever reads the description of the path could have known. */
    private static void assertDocumented(String slug, String instance) {
        var responses = API.path("paths").properties().stream()
                .filter(path -> instance.matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .flatMap(path -> path.getValue().findValues("responses").stream())
                .toList();
        if (!responses.isEmpty() && !slug.equals(ProblemType.METHOD_NOT_ALLOWED.slug())) {
            var named = responses.stream()
                    .flatMap(operation -> operation.valueStream())
                    .map(answer -> answer.has("$ref")
                            ? API.at(answer.path("$ref").asText().substring(1))
                            : answer)
                    .flatMap(answer -> answer.findValuesAsText("type").stream());
            assertThat(named).as("%s of %s", slug, instance).contains("/problems/" + slug);
        }
    }

    public static Map<String, CSVRecord> catalogue() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(Contracts.file("problems.csv"), StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().collect(Collectors.toMap(row -> row.get("slug"), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
