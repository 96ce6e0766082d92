package nl.stadsmijn.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.gateway.ScriptedService;
import nl.stadsmijn.gateway.Upstreams;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that hang up as soon as they have their answer, as curl does. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class HastyClientsTest {

    private static final int CLIENTS = 16;
    private static final int REQUESTS = 500;

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void upstreamsAnswer() {
        Upstreams.reset();
    }

    @Test
    void oneThatHangsUpBreaksNobodyElsesRequest() throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> (Callable<List<String>>) this::answers)
                    .toList();
            var statuses = threads.invokeAll(clients).stream()
                    .flatMap(each -> each.resultNow().stream())
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(statuses).containsOnlyKeys("HTTP/1.1 200 OK");
        }
    }

    private List<String> answers() throws IOException {
        var answers = new ArrayList<String>();
        for (var number = 0; number < REQUESTS; number++) {
            try (var wire = ScriptedService.connect(gateway.getPort())) {
                wire.write(
                        "POST /api/v1/hubs HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
                var head = wire.readHead();
                answers.add(head.lines().findFirst().orElseThrow());
                wire.readUntil("}");
                if (number % 2 == 0) {
                    wire.reset();
                }
            }
        }
        return answers;
    }
}
