package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.problem.Problem;

/** Answers what a lot is. What was published once is answered for ever, to everybody; a draft only to whom it concerns. */
@ApplicationScoped
class Descriptions {

    private final LotRepository lots;
    private final Caller caller;

    Descriptions(LotRepository lots, Caller caller) {
        this.lots = lots;
        this.caller = caller;
    }

    /** A lot and how the caller stands to it. */
    record Seen(Lot lot, boolean concerned) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is an unpublished one of others */
    Seen see(UUID lotId) {
        var lot = lots.find(lotId).orElseThrow(Problem::notFound);
        var concerned = caller.organisationIfAny().map(lot::concerns).orElse(false);
        if (lot.isUnpublished() && !concerned) {
            throw Problem.notFound();
        }
        return new Seen(lot, concerned);
    }
}
