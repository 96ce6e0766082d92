package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Composes passports out of what three services say at this moment; keeps nothing, so that it is never out of date. */
@ApplicationScoped
class PassportService {

    private static final Logger LOG = Logger.getLogger(PassportService.class);
    private static final int NOT_FOUND = 404;

    private final PassportSections.Description descriptions;
    private final PassportSections.History histories;
    private final PassportSections.Quality qualities;
    private final ExecutorService threads;
    private final String publicUrl;

    PassportService(
            @RestClient PassportSections.Description descriptions,
            @RestClient PassportSections.History histories,
            @RestClient PassportSections.Quality qualities,
            @VirtualThreads ExecutorService threads,
            @ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        this.descriptions = descriptions;
        this.histories = histories;
        this.qualities = qualities;
        this.threads = threads;
        this.publicUrl = publicUrl;
    }

    /** What came of asking one service: its section, that it knows nothing of the lot, or that it could not be asked. */
    private record Answer(String name, Optional<ObjectNode> section, boolean asked) {}

    /**
     * The passport as it stands now.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if no service knows the lot; 503 if that can't be told because none can be asked
     */
    Passport of(UUID lotId) {
        var asked = List.of( // all at once
                ask("description", descriptions::of, lotId),
                ask("history", histories::of, lotId),
                ask("quality", qualities::of, lotId));
        var answers = asked.stream().map(CompletableFuture::join).toList();
        requireKnown(answers.get(0), answers.get(1));
        var linked = answers.get(0).section().map(PassportService::takeLinked);
        return new Passport(
                Passport.CONTEXT,
                publicUrl + "/id/" + lotId,
                "Product",
                lotId,
                answers.get(0).section().orElse(null),
                answers.get(1).section().orElse(null),
                answers.get(2).section().orElse(null),
                linked.orElse(null),
                answers.stream()
                        .filter(answer -> !answer.asked())
                        .map(Answer::name)
                        .toList());
    }

    /** The section's own linked data, which stands beside the section in a passport and not in it; null if it has none. */
    private static ObjectNode takeLinked(ObjectNode section) {
        return section.remove("linked") instanceof ObjectNode linked ? linked : null;
    }

    /** A lot is known if one of the two that know all lots knows it; that it is not, both must have said. */
    private static void requireKnown(Answer description, Answer history) {
        if (description.section().isPresent() || history.section().isPresent()) {
            return;
        }
        if (description.asked() && history.asked()) {
            throw Problem.notFound();
        }
        throw Problem.builder(ProblemType.UNAVAILABLE)
                .withDetail("The passport's parts can't be read at the moment. Try again in a few seconds.")
                .withHeader("Retry-After", "5")
                .build();
    }

    private CompletableFuture<Answer> ask(String name, Function<UUID, ObjectNode> service, UUID lotId) {
        return CompletableFuture.supplyAsync(() -> answer(name, service, lotId), threads);
    }

    private static Answer answer(String name, Function<UUID, ObjectNode> service, UUID lotId) {
        try {
            return new Answer(name, Optional.ofNullable(service.apply(lotId)), true);
        } catch (HttpProblem problem) {
            return problem.getStatusCode() == NOT_FOUND
                    ? new Answer(name, Optional.empty(), true)
                    : unavailable(name, problem);
        } catch (WebApplicationException refusal) {
            return refusal.getResponse().getStatus() == NOT_FOUND
                    ? new Answer(name, Optional.empty(), true)
                    : unavailable(name, refusal);
        } catch (RuntimeException failure) { // of the network, the token or the answer: the clients throw of many kinds
            return unavailable(name, failure);
        }
    }

    private static Answer unavailable(String name, RuntimeException cause) {
        LOG.warnf("No %s for a passport: %s", name, cause);
        return new Answer(name, Optional.empty(), false);
    }
}
