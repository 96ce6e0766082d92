package nl.stadsmijn.hub.admission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.room.Room;
import nl.stadsmijn.hub.room.Rooms;
import nl.stadsmijn.hub.room.Space;

/**
 * A hub's door, for as long as one transaction or one question takes: what was let in before takes room from what comes after. Pure; {@link Admissions} opens it.
 */
public final class Door {

    private final AdmissionPolicy policy;
    private final Map<UUID, Description> descriptions;
    private final Map<UUID, Rooms.Measured> measured;
    private final List<Rooms.Measured> taken = new ArrayList<>();
    private Room room;
    private Expectation expected;

    /**
     * @param measured the space that is kept of lots that were announced, or lay in a hub before
     * @param expected what the hub keeps room for
     */
    Door(
            AdmissionPolicy policy,
            Map<UUID, Description> descriptions,
            Map<UUID, Rooms.Measured> measured,
            Room room,
            Expectation expected) {
        this.policy = policy;
        this.descriptions = Map.copyOf(descriptions);
        this.measured = Map.copyOf(measured);
        this.room = room;
        this.expected = expected;
    }

    public Hub hub() {
        return policy.hub();
    }

    /** Whether it may come in: what the hub keeps room for against that, and nothing against what is kept for others. Nothing changes by asking. */
    public Verdict judge(Candidate candidate) {
        var known = withKnown(candidate);
        var asItComes = room.keeping(expected.kept(candidate.lotId(), candidate.coming()));
        return policy.judge(known, descriptions.get(candidate.lotId()), followed(candidate), asItComes);
    }

    /** Where nobody says what it takes now, it takes what was said of it when it was announced, or else before. */
    private Candidate withKnown(Candidate candidate) {
        return new Candidate(
                candidate.lotId(),
                candidate.amount(),
                candidate.said().or(announced(candidate)).or(before(candidate)),
                candidate.technicalCondition(),
                candidate.coming());
    }

    private Space announced(Candidate candidate) {
        return candidate.coming().signum() == 0
                ? Space.UNKNOWN
                : expected.announced(candidate.lotId(), candidate.coming())
                        .share(candidate.amount().value(), candidate.coming());
    }

    private Space before(Candidate candidate) {
        var kept = measured.get(candidate.lotId());
        return kept == null ? Space.UNKNOWN : kept.said(candidate.amount().value());
    }

    private Space followed(Candidate candidate) {
        var kept = measured.get(candidate.lotId());
        return kept == null ? Space.UNKNOWN : kept.followed(candidate.amount().value());
    }

    /**
     * Lets in what may come in.
     *
     * @param as the lot that it is in the hub: the same, or the part that came
     */
    public void let(Verdict verdict, UUID as) {
        if (!verdict.isAccepted()) {
            throw new IllegalArgumentException("lot %s may not come in".formatted(as));
        }
        room = room.with(verdict.takes());
        expected =
                expected.after(verdict.candidate().lotId(), verdict.candidate().coming());
        var amount = verdict.candidate().amount().value();
        if (amount.compareTo(BigDecimal.ZERO) > 0) {
            taken.add(Rooms.Measured.judged(
                    as, amount, verdict.takes(), verdict.candidate().said()));
        }
    }

    List<Rooms.Measured> taken() {
        return List.copyOf(taken);
    }
}
