package nl.stadsmijn.hub.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.harvest.DescriptionRepository;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Amount;

/** Answers before transport. Nothing is held by it. */
@ApplicationScoped
class AdmissionService {

    private final HubService hubs;
    private final Admissions admissions;
    private final Ledger ledger;
    private final DescriptionRepository descriptions;
    private final Clock clock;

    AdmissionService(
            HubService hubs, Admissions admissions, Ledger ledger, DescriptionRepository descriptions, Clock clock) {
        this.hubs = hubs;
        this.admissions = admissions;
        this.ledger = ledger;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /**
     * Judges every line; one of a lot that the organisation neither owns nor holds hears what one of a lot that there is not hears.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, or 422 for a day that is over
     */
    Admission judge(UUID hubId, AdmissionRequest request, UUID organisation) {
        var hub = hubs.get(hubId);
        var today = LocalDate.now(clock);
        var on = request.on() == null ? today : request.on();
        if (on.isBefore(today)) {
            throw Problem.rule("on", "IN_THE_PAST", "must be today or later", on.toString());
        }
        var lots = request.lines().stream()
                .map(AdmissionRequest.Line::lotId)
                .distinct()
                .toList();
        var whole = whole(lots, organisation);
        var candidates = new ArrayList<Candidate>();
        var answers = request.lines().stream()
                .map(line -> answer(line, whole.get(line.lotId()), candidates))
                .toList();
        var verdicts = admissions.judge(hub, candidates, on).iterator();
        return new Admission(
                hubId,
                on,
                answers.stream()
                        .map(answer -> answer.orElseGet(() -> Admission.of(verdicts.next())))
                        .toList());
    }

    /** How much there is of those lots that the organisation has something to say about. */
    private Map<UUID, Amount> whole(List<UUID> lots, UUID organisation) {
        var known = ledger.read(lots).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        var walkIns = descriptions.walkIns(lots);
        return lots.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id))
                        .map(lot -> ofLedger(lot, organisation))
                        .orElseGet(() -> ofWalkIn(walkIns.get(id), organisation))
                        .map(amount -> Map.entry(id, amount))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Amount> ofLedger(Lot lot, UUID organisation) {
        var custody = lot.custody();
        var concerned =
                custody.ownerId().equals(organisation) || custody.holderId().equals(organisation);
        return concerned ? Optional.of(new Amount(lot.balance().promisable(), lot.unit())) : Optional.empty();
    }

    /** @param described null if nobody did */
    private static Optional<Amount> ofWalkIn(DescriptionRepository.WalkIn described, UUID organisation) {
        return Optional.ofNullable(described)
                .filter(walkIn -> walkIn.ownerId().equals(organisation)
                        || walkIn.holderId().equals(organisation))
                .map(walkIn -> new Amount(walkIn.amount(), walkIn.unit()));
    }

    private static Admission.Line refusal(UUID lot, String code, Amount whole) {
        return switch (code) {
            case "TOO_PRECISE" ->
                Admission.refused(
                        lot,
                        "too-precise",
                        "The lot is counted in %s, to 0.001."
                                .formatted(whole.unit().plural()));
            case "TOO_LARGE" -> Admission.refused(lot, "not-that-much", "It is %s in all.".formatted(whole));
            default ->
                Admission.refused(
                        lot,
                        "unit-differs",
                        "The lot is counted in %s.".formatted(whole.unit().plural()));
        };
    }

    /** The refusal of a line that can't be judged, or nothing and one candidate more. */
    private static Optional<Admission.Line> answer(
            AdmissionRequest.Line line, Amount whole, List<Candidate> candidates) {
        if (whole == null) {
            return Optional.of(Admission.refused(
                    line.lotId(), "unknown-lot", "Your organisation neither owns nor holds such a lot."));
        }
        var said = Optional.ofNullable(line.amount()).orElse(whole);
        var misfit = said.misfit("amount", whole.unit());
        if (misfit.isPresent()) {
            return Optional.of(refusal(line.lotId(), misfit.get().code(), whole));
        }
        var amount = said.in(whole.unit());
        var asked = candidates.stream()
                .filter(each -> each.lotId().equals(line.lotId()))
                .map(each -> each.amount().value())
                .reduce(amount.get().value(), BigDecimal::add);
        if (amount.get().isZero() || asked.compareTo(whole.value()) > 0) {
            return Optional.of(Admission.refused(line.lotId(), "not-that-much", "It is %s in all.".formatted(whole)));
        }
        candidates.add(new Candidate(line.lotId(), amount.get(), line.space()));
        return Optional.empty();
    }
}
