package nl.stadsmijn.inventory.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/** The register of receivers, one per organisation. Nobody is ever taken out: what went to them is accounted for, for years. */
@ApplicationScoped
public class Receivers {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ReceiverRepository receivers;
    private final ReceiverRules rules;
    private final Caller caller;

    Receivers(ReceiverRepository receivers, ReceiverRules rules, Caller caller) {
        this.receivers = receivers;
        this.rules = rules;
        this.caller = caller;
    }

    /** The receiver, if the caller's organisation keeps it. */
    public Optional<Receiver> mineIfAny(UUID id) {
        var organisation = caller.organisation();
        return receivers.find(id).filter(receiver -> receiver.organisationId().equals(organisation));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is another organisation's */
    Receiver mine(UUID id) {
        return mineIfAny(id).orElseThrow(Problem::notFound);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming all that is wrong */
    @Transactional
    Receiver register(ReceiverRequest request) {
        var receiver = receiver(Ids.next(), 1, request);
        receivers.insert(receiver);
        return receiver;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404; 412 if somebody changed it meanwhile; 422 naming all that is wrong */
    @Transactional
    Receiver change(UUID id, String ifMatch, ReceiverRequest request) {
        var before = mine(id);
        IfMatch.check(ifMatch, before.version(), ReceiverView.of(before));
        var receiver = receiver(id, before.version() + 1, request);
        if (!receivers.update(receiver)) {
            var now = mine(id);
            IfMatch.check(ifMatch, now.version(), ReceiverView.of(now));
            throw Problem.conflict("Somebody else changed this receiver at the same moment. Try again.");
        }
        return receiver;
    }

    Page<Receiver> list(PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = receivers.list(caller.organisation(), after, page.limit() + 1);
        return Page.of(rows, page, receiver -> List.of(receiver.id()));
    }

    private Receiver receiver(UUID id, long version, ReceiverRequest request) {
        var wrong = rules.check(request);
        if (!wrong.isEmpty()) {
            throw Problem.rules(wrong);
        }
        return new Receiver(
                id,
                version,
                caller.organisation(),
                request.name().strip(),
                request.address(),
                request.permits(),
                rules.tidy(request.eural()),
                request.processing().stream().distinct().sorted().toList());
    }
}
