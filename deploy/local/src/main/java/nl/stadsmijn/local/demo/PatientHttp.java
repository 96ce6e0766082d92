package nl.stadsmijn.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import nl.stadsmijn.local.LocalPlatformException;

/** Sends a request again while the process it is for is down or starting. */
final class PatientHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @return the answer; one that means "not now" only when patience has run out */
    HttpResponse<byte[]> send(HttpRequest request) {
        return send(request, PatientHttp::isAway);
    }

    /**
     * @param notNow tells the answers after which it is sent again
     * @throws LocalPlatformException if nobody answers
     */
    HttpResponse<byte[]> send(HttpRequest request, Predicate<HttpResponse<byte[]>> notNow) {
        var giveUp = giveUp();
        var pause = PAUSE;
        while (true) {
            try {
                var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!notNow.test(response) || Instant.now().isAfter(giveUp)) {
                    return response;
                }
            } catch (IOException unreachable) {
                if (Instant.now().isAfter(giveUp)) {
                    throw new LocalPlatformException(
                            "%s can't be reached: ./stadsmijn status tells what is down, ./stadsmijn up starts it again."
                                    .formatted(origin(request.uri())),
                            unreachable);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
    }

    /** When to stop trying what is begun now. */
    static Instant giveUp() {
        return Instant.now().plus(PATIENCE);
    }

    static void pause() {
        pause(PAUSE);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Also when the first try of the same request, whose answer was lost, still runs. */
    private static boolean isAway(HttpResponse<byte[]> response) {
        return AWAY.contains(response.statusCode())
                || response.statusCode() == 409
                        && new String(response.body(), StandardCharsets.UTF_8)
                                .contains("/problems/request-in-flight\"");
    }

    private static URI origin(URI uri) {
        return uri.resolve("/");
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
