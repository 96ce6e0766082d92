package nl.stadsmijn.hub.deadline;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.storage.Ids;

/** Gives lots more time in a hub. */
@ApplicationScoped
class ExtensionService {

    static final ProblemType NOT_IN_STORAGE = new ProblemType("not-in-storage", "The lot lies in no hub", 409);
    static final ProblemType NO_MORE_EXTENSIONS =
            new ProblemType("no-more-extensions", "The lot's time can't be extended again", 409);
    static final ProblemType STORAGE_OVERDUE = new ProblemType("storage-overdue", "The lot's time is over", 409);

    private final Postings postings;
    private final HubService hubs;
    private final ExtensionRepository extensions;
    private final Clock clock;

    ExtensionService(Postings postings, HubService hubs, ExtensionRepository extensions, Clock clock) {
        this.postings = postings;
        this.hubs = hubs;
        this.extensions = extensions;
        this.clock = clock;
    }

    /**
     * Gives a lot a later deadline. The ladder starts anew for it.
     *
     * @throws HttpProblem 404 for a lot that is not theirs; 403 for its owner: the hub gives time; 409 if it lies in no hub, is overdue without a firm
     *     reservation, or was extended often enough; 422 for a day that is too early, or later than the hub, its own end or the law allows
     */
    @Transactional
    Extension extend(UUID lotId, ExtensionRequest request, By by) {
        checkForm(request);
        var posting = postings.open(by, List.of(lotId));
        var lot = posting.books()
                .find(lotId)
                .filter(known -> concerns(known, by.organisation()))
                .orElseThrow(Problem::notFound);
        var term = lot.custody().storage();
        if (term == null) {
            throw Problem.of(NOT_IN_STORAGE, "Only a lot that lies in a hub has a deadline.");
        }
        var hub = hubs.mine(term.hubId(), by.organisation());
        var policy = new ExtensionPolicy(
                hub.storage(), hub.temporaryUntil(), term, isFirm(posting, lot), LocalDate.now(clock));
        var until = request.asked(policy.from());
        policy.judge(until).ifPresent(refusal -> {
            throw problem(refusal, policy, request);
        });
        posting.books().put(lot.with(lot.custody().during(term.extendedTo(until))));
        postings.post(posting);
        var extension = new Extension(
                Ids.next(),
                lotId,
                hub.id(),
                term.deadline(),
                until,
                request.reason().strip(),
                clock.instant());
        extensions.insert(extension, by);
        return extension;
    }

    private static boolean concerns(Lot lot, UUID organisation) {
        return lot.custody().holderId().equals(organisation)
                || lot.custody().ownerId().equals(organisation);
    }

    /** Its owner's own reservation takes it nowhere. */
    private static boolean isFirm(Posting posting, Lot lot) {
        return posting.reservations().stream()
                .anyMatch(reservation -> reservation instanceof Reservation.Firm
                        && !reservation.facts().holderId().equals(lot.custody().ownerId())
                        && reservation.at(lot.id()).signum() > 0);
    }

    private static void checkForm(ExtensionRequest request) {
        if (request.days() == null && request.until() == null) {
            throw Problem.rule("days", "REQUIRED", "say how many days more, or until when", null);
        }
        if (request.days() != null && request.until() != null) {
            throw Problem.rule(
                    "until",
                    "CONTRADICTION",
                    "say either days or until",
                    request.until().toString());
        }
    }

    private static HttpProblem problem(
            ExtensionPolicy.Refusal refusal, ExtensionPolicy policy, ExtensionRequest request) {
        var field = request.until() == null ? "days" : "until";
        var value = request.until() == null ? request.days() : request.until().toString();
        return switch (refusal) {
            case NO_MORE_EXTENSIONS ->
                Problem.of(
                        NO_MORE_EXTENSIONS,
                        "Its time was extended %d times, and this hub extends it %d times."
                                .formatted(
                                        policy.term().extensions(), policy.hub().mostExtensions()));
            case OVERDUE ->
                Problem.of(
                        STORAGE_OVERDUE,
                        "Its time ended on %s: only with a firm reservation on it can it be extended. Decide what becomes of it (POST /stock/{lotId}/dispositions)."
                                .formatted(policy.term().deadline()));
            case NOT_LATER -> Problem.rule(field, "OUT_OF_RANGE", "must be later than " + policy.from(), value);
            case TOO_LONG ->
                Problem.rule(
                        field,
                        "OUT_OF_RANGE",
                        "must be until %s at the latest: this hub extends by %d days at most"
                                .formatted(policy.latest(), policy.hub().mostExtensionDays()),
                        value);
            case PAST_HUB_END ->
                Problem.rule(
                        field,
                        "PAST_HUB_END",
                        "must be until %s at the latest: this hub is there until then".formatted(policy.hubEnds()),
                        value);
            case PAST_LEGAL_LIMIT ->
                Problem.rule(
                        field,
                        "PAST_LEGAL_LIMIT",
                        "must be until %s at the latest: longer storage of waste is a landfill (Directive 1999/31/EC, art. 2(g))"
                                .formatted(policy.term().legalLimit()),
                        value);
        };
    }
}
