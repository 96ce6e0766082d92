package nl.stadsmijn.inventory.donor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Of many who change a donor at once one does; each of the others is shown what it is now. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DonorRaceTest {

    @Test
    void whoComesTooLateSeesWhatIsThereNow() throws Exception {
        var donor = Api.donor();
        for (int round = 0; round < 4; round++) {
            var seen = Api.contractor().get("/donors/{id}", donor).header("ETag");
            try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = all.invokeAll(IntStream.range(0, 8)
                        .<Callable<Response>>mapToObj(number -> () -> Api.contractor()
                                .contentType("application/json")
                                .header("If-Match", seen)
                                .body(Api.DONOR.formatted(1990 + number))
                                .put("/donors/{id}", donor))
                        .toList());
                var refused = 0;
                for (var answer : answers) {
                    var response = answer.get();
                    if (response.statusCode() != 200) {
                        refused++;
                        assertThat(response.statusCode()).isEqualTo(412);
                        assertThat(response.jsonPath().getString("current.id")).isEqualTo(donor.toString());
                    }
                }
                assertThat(refused).isEqualTo(7);
            }
        }
    }
}
