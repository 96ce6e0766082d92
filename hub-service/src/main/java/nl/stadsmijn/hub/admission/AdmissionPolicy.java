package nl.stadsmijn.hub.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.hub.Acceptance.RequiredEvidence;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.producttype.Taxonomy;
import nl.stadsmijn.hub.room.Limit;
import nl.stadsmijn.hub.room.Room;
import nl.stadsmijn.hub.room.Shortage;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * The rules of what may come into a hub. What is not known is not judged, and said.
 *
 * @param on the day it comes, Europe/Amsterdam
 * @param planned whether it is still to come: then the hub must be open that day. Who stands at the door has found it open
 */
record AdmissionPolicy(Hub hub, Taxonomy taxonomy, LocalDate on, boolean planned) {

    /** What comes for the first time. */
    Verdict judge(Candidate candidate, Description description, Room room) {
        return judge(candidate, description, Space.UNKNOWN, room);
    }

    /**
     * @param description null where nobody has described it
     * @param before what it took before, where neither somebody nor a description says it
     * @param room what the hub has left
     */
    Verdict judge(Candidate candidate, Description description, Space before, Room room) {
        var refusals = new ArrayList<Verdict.Refusal>();
        var notJudged = new ArrayList<String>();
        presence().ifPresent(refusals::add);
        if (description == null) {
            notJudged.add("product and evidence: nobody has described it yet");
        } else {
            product(description, refusals);
        }
        condition(candidate, description, refusals, notJudged);
        if (description != null) {
            evidence(description, refusals);
        }
        var takes = candidate
                .said()
                .or(Space.of(description, candidate.amount()))
                .or(before)
                .rounded();
        for (var limit : Limit.values()) {
            room.free(limit).ifPresent(free -> {
                if (takes.of(limit) == null) {
                    notJudged.add("%s: %s".formatted(limit.word(), whyUnknown(limit)));
                } else {
                    Shortage.of(candidate.amount(), limit, free, takes.of(limit))
                            .map(tight -> tight.besides(room.keptForOthers(limit)))
                            .map(tight -> noRoom(tight, candidate.amount()))
                            .ifPresent(refusals::add);
                }
            });
        }
        return new Verdict(candidate, takes, List.copyOf(refusals), List.copyOf(notJudged));
    }

    private Optional<Verdict.Refusal> presence() {
        if (!hub.isThereOn(on)) {
            return refusal(Verdict.Reason.HUB_GONE, "This hub is there until %s.".formatted(hub.temporaryUntil()));
        }
        return planned && hub.isClosedOn(on)
                ? refusal(Verdict.Reason.CLOSED_THAT_DAY, "This hub is closed on %s.".formatted(on))
                : Optional.empty();
    }

    private void product(Description description, List<Verdict.Refusal> refusals) {
        var type = description.productType();
        if (!hub.accepts(type, taxonomy)) {
            refusal(
                            Verdict.Reason.PRODUCT_NOT_ACCEPTED,
                            "This hub does not accept %s; it accepts %s."
                                    .formatted(type, String.join(", ", hub.acceptedProductTypes())))
                    .ifPresent(refusals::add);
        }
    }

    private void evidence(Description description, List<Verdict.Refusal> refusals) {
        hub.asks().evidence().stream()
                .filter(required -> concerns(required, description.productType()) && !isMet(required, description))
                .flatMap(required -> missing(required).stream())
                .forEach(refusals::add);
    }

    /** As it was seen, or else as it is described. */
    private void condition(
            Candidate candidate, Description description, List<Verdict.Refusal> refusals, List<String> notJudged) {
        var worst = hub.asks().worstTechnicalCondition();
        if (worst == null) {
            return;
        }
        var described = description == null ? null : description.technicalCondition();
        var condition = candidate.technicalCondition() == null ? described : candidate.technicalCondition();
        if (condition == null) {
            notJudged.add("condition: nobody has said what it is");
        } else if (condition > worst) {
            refusal(
                            Verdict.Reason.CONDITION_TOO_BAD,
                            "Its technical condition is %d; this hub accepts 1 (best) to %d."
                                    .formatted(condition, worst))
                    .ifPresent(refusals::add);
        }
    }

    private boolean concerns(RequiredEvidence required, String type) {
        return required.productTypes().isEmpty() || taxonomy.isOneOf(type, required.productTypes());
    }

    private static boolean isMet(RequiredEvidence required, Description description) {
        return description.evidence().stream().anyMatch(required.kinds()::contains);
    }

    private static Optional<Verdict.Refusal> missing(RequiredEvidence required) {
        var kinds = required.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(" or "));
        return refusal(
                Verdict.Reason.EVIDENCE_MISSING, "Nothing of its description rests on %s evidence.".formatted(kinds));
    }

    private static Verdict.Refusal noRoom(Shortage tight, Amount amount) {
        return new Verdict.Refusal(Verdict.Reason.NO_ROOM, tight.detail(amount), tight);
    }

    private static String whyUnknown(Limit limit) {
        return switch (limit) {
            case FLOOR, PLACES -> "nobody has said how it is stacked";
            case VOLUME -> "its measures are not known";
            case MASS -> "its mass is not known";
        };
    }

    private static Optional<Verdict.Refusal> refusal(Verdict.Reason reason, String detail) {
        return Optional.of(new Verdict.Refusal(reason, detail, null));
    }
}
