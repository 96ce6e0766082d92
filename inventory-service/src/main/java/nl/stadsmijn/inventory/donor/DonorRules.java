package nl.stadsmijn.inventory.donor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.organisation.OrganisationIds;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;

/** What must be true of a donor besides the form of its fields. */
@ApplicationScoped
class DonorRules {

    private final OrganisationIds organisations;
    private final Clock clock;

    DonorRules(OrganisationIds organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming all that is wrong */
    void check(DonorRequest request) {
        var wrong = new ArrayList<Violation>();
        time(request).forEach(wrong::add);
        municipality(request.municipality()).ifPresent(wrong::add);
        organisations.complaint("ownerId", request.ownerId()).ifPresent(wrong::add);
        participants(request).forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw Problem.rules(wrong);
        }
    }

    private Stream<Violation> time(DonorRequest request) {
        var window = request.demolitionWindow();
        var built = request.buildYear();
        var wrong = new ArrayList<Violation>();
        if (window.until().isBefore(window.from())) {
            wrong.add(new Violation(
                    "demolitionWindow.until",
                    "BEFORE_FROM",
                    "must not be before 'from', " + window.from(),
                    window.until()));
        }
        var year = LocalDate.now(clock).getYear();
        if (built != null && built > year) {
            wrong.add(new Violation("buildYear", "IN_THE_FUTURE", "must be at most " + year, built));
        } else if (built != null && window.from().getYear() < built) {
            wrong.add(new Violation(
                    "demolitionWindow.from",
                    "BEFORE_BUILT",
                    "must not be before it was built, " + built,
                    window.from()));
        }
        return wrong.stream();
    }

    private static Optional<Violation> municipality(String written) {
        return Optional.ofNullable(MunicipalityName.plain(written))
                .flatMap(MunicipalityName::complaint)
                .map(right -> new Violation("municipality", "NOT_A_MUNICIPALITY", "must be " + right, written));
    }

    private Stream<Violation> participants(DonorRequest request) {
        var ids = request.participantIds() == null ? List.<UUID>of() : request.participantIds();
        return IntStream.range(0, ids.size())
                .mapToObj(i -> organisations.complaint("participantIds[%d]".formatted(i), ids.get(i)))
                .flatMap(Optional::stream);
    }
}
