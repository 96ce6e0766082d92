package nl.stadsmijn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.stadsmijn.local.demo.ApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong at the user's side gets a precise problem, through the gateway, and leaves nothing behind. */
@ExtendWith(RunningPlatform.class)
class BadInputIT {

    private static final String NOWHERE = "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3";

    private final ApiClient contractor = RunningPlatform.user("contractor");

    @Test
    void anUnknownFieldIsNamed() {
        var refused = contractor.post("/donors", Bodies.json("{\"name\":\"x\",\"colour\":\"red\"}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("type").asText()).endsWith("/problems/unknown-field");
        assertThat(refused.body().path("violations").path(0).path("field").asText())
                .isEqualTo("colour");
    }

    @Test
    void aWrongTypeIsNamed() {
        var refused = contractor.post("/donors", Bodies.json("{\"name\":\"x\",\"buildYear\":\"old\"}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("violations").path(0).path("field").asText())
                .isEqualTo("buildYear");
    }

    @Test
    void aMissingTokenAndAMissingRoleAreToldApart() {
        assertThat(RunningPlatform.anybody().get("/donors").status()).isEqualTo(401);
        assertThat(RunningPlatform.user("architect").get("/donors").status()).isEqualTo(403);
    }

    @Test
    void anotherOrganisationsDonorLooksLikeOneThatIsNot() {
        var donor = contractor.post("/donors", Bodies.donor()).ok().path("id").asText();
        assertThat(contractor.get("/donors/" + donor).status()).isEqualTo(200);
        var project = RunningPlatform.user("architect")
                .post("/projects", Bodies.project())
                .ok()
                .path("id")
                .asText();
        var hidden = RunningPlatform.user("processor").get("/projects/" + project);
        var missing = RunningPlatform.user("processor").get("/projects/" + NOWHERE);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(withoutInstance(hidden.body())).isEqualTo(withoutInstance(missing.body()));
    }

    @Test
    void aTruncatedModelAndARenamedTableAreRefusedPrecisely() {
        var inventory = Bodies.inventory(contractor);
        for (var body : List.of(truncated(), "name;amount\nslab;3\n".getBytes(StandardCharsets.UTF_8))) {
            var answer = contractor.post("/inventories/%s/imports".formatted(inventory), "application/x-step", body);
            var problem = answer.status() == 202
                    ? contractor
                            .await(
                                    java.net
                                            .URI
                                            .create(answer.header("Location"))
                                            .getPath(),
                                    job -> job.path("status").asText().equals("FAILED"))
                            .path("problem")
                    : answer.body();
            assertThat(problem.path("detail").asText()).isNotBlank();
        }
        assertThat(contractor
                        .get("/inventories/%s/elements".formatted(inventory))
                        .ok()
                        .path("items"))
                .isEmpty();
    }

    private static byte[] truncated() {
        var whole = """
                ISO-10303-21;
                HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA(('IFC2X3'));ENDSEC;
                DATA;
                #1=IFCCARTESIANPOINT((0.,0.,0.));
                #2=IFCAXIS2PLACEMENT3D(#1,$""";
        return Arrays.copyOf(whole.getBytes(StandardCharsets.US_ASCII), whole.length());
    }

    private static JsonNode withoutInstance(JsonNode problem) {
        return ((ObjectNode) problem.deepCopy()).without("instance");
    }
}
