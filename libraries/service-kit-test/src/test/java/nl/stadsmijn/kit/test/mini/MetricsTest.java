package nl.stadsmijn.kit.test.mini;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class MetricsTest {

    private static final Pattern URI = Pattern.compile("http_server_requests_seconds_count\\{.*uri=\"([^\"]*)\"");

    @Test
    void requestsAreCountedByTemplateWhateverTheirAnswer() {
        var there = Notes.written(Organisations.CONTRACTOR, "one");
        for (var path : new String[] {there, UUID.randomUUID().toString(), "not-an-id", "%00", "A%20b/c/D"}) {
            Notes.contractor().urlEncodingEnabled(false).get(Notes.PATH + "/" + path);
            given().urlEncodingEnabled(false).get(Notes.PATH + "/" + path);
            Notes.contractor().urlEncodingEnabled(false).delete(Notes.PATH + "/" + path);
            given().urlEncodingEnabled(false).get("/no-such-thing/" + path);
        }

        assertThat(URI.matcher(given().get("/q/metrics").asString()).results().map(found -> found.group(1)))
                .contains("/notes/{id}")
                .allMatch(uri -> uri.matches("[A-Z_]+|root|(/(v1|[a-z-]+|\\{[a-z]+}))+"));
    }
}
