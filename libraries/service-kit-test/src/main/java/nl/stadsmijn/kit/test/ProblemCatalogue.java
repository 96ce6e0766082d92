package nl.stadsmijn.kit.test;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code contracts/problems.csv}: every type of problem a client can meet, which the documentation behind the type's URI is made of. */
final class ProblemCatalogue {

    private static final ProblemCatalogue AGREED = new ProblemCatalogue(Contracts.file("problems.csv"));

    private static final ViolationCodes CODES = new ViolationCodes(Contracts.file("violations.csv"));

    private final Map<String, Entry> entries;

    ProblemCatalogue(Path file) {
        entries = Contracts.rows(file, "slug", "status", "title", "remedy_en", "remedy_nl").stream()
                .map(row -> new Entry(row.get(0), Integer.parseInt(row.get(1)), row.get(2)))
                .collect(Collectors.toMap(Entry::slug, Function.identity()));
    }

    record Entry(String slug, int status, String title) {}

    /** What is wrong with a problem as it leaves the service; empty if the catalogue has it. */
    Optional<String> complaint(HttpProblem problem) {
        var type = problem.getType() == null ? "" : problem.getType().getPath();
        var slug = DocumentedProblems.slug(type);
        var entry = entries.get(slug);
        if (entry == null) {
            return Optional.of(
                    "a problem of type '%s' left the service, which contracts/problems.csv hasn't".formatted(slug));
        }
        if (!entry.title().equals(problem.getTitle())) {
            return Optional.of("the problem '%s' has the title '%s', but in contracts/problems.csv '%s'"
                    .formatted(slug, problem.getTitle(), entry.title()));
        }
        var general = slug.equals("malformed-request") || slug.equals("internal");
        if (entry.status() != problem.getStatusCode() && !general) {
            return Optional.of("the problem '%s' has the status %d, but in contracts/problems.csv %d"
                    .formatted(slug, problem.getStatusCode(), entry.status()));
        }
        return Optional.empty();
    }

    /** Sees every problem of a service under test, after the kit has finished it. */
    @ApplicationScoped
    static class Guard implements ProblemPostProcessor {

        private static final Queue<String> COMPLAINTS = new ConcurrentLinkedQueue<>();

        @Override
        public HttpProblem apply(HttpProblem problem, ProblemContext context) {
            AGREED.complaint(problem).ifPresent(COMPLAINTS::add);
            CODES.complaints(problem).forEach(COMPLAINTS::add);
            return problem;
        }

        @Override
        public int priority() {
            return Integer.MIN_VALUE;
        }

        static void complain(String complaint) {
            COMPLAINTS.add(complaint);
        }

        static List<String> takeComplaints() {
            var taken = new ArrayList<String>();
            for (var one = COMPLAINTS.poll(); one != null; one = COMPLAINTS.poll()) {
                taken.add(one);
            }
            return taken;
        }
    }

    /** Fails the test during which it happened. */
    public static final class UnknownProblemsFailTests implements QuarkusTestAfterEachCallback {
        @Override
        public void afterEach(QuarkusTestMethodContext context) {
            var complaints = Guard.takeComplaints();
            if (!complaints.isEmpty()) {
                throw new AssertionError(String.join(System.lineSeparator(), complaints));
            }
        }
    }
}
