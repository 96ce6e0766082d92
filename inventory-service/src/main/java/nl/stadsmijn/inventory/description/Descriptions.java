package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.problem.Problem;

/**
 * Answers what a lot is. What was published once is answered for ever, to everybody; a draft, and what walked in but no hub has taken in yet, only to whom
 * it concerns.
 */
@ApplicationScoped
public class Descriptions {

    private final LotRepository lots;
    private final CustodyRepository custodies;
    private final OriginShareRepository origins;
    private final LotPhotos photos;
    private final Caller caller;

    Descriptions(
            LotRepository lots,
            CustodyRepository custodies,
            OriginShareRepository origins,
            LotPhotos photos,
            Caller caller) {
        this.lots = lots;
        this.custodies = custodies;
        this.origins = origins;
        this.photos = photos;
        this.caller = caller;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is one of others that is not open */
    public Lot see(UUID lotId) {
        var lot = lots.find(lotId).orElseThrow(Problem::notFound);
        if (!isOpen(lot) && !isConcerned(lot, custodies.of(lot))) {
            throw Problem.notFound();
        }
        return lot;
    }

    /** Whether everybody may see it: the ledger's first word of a walk-in is that a hub took it in. */
    public boolean isOpen(Lot lot) {
        return !lot.isUnpublished() && (lot.origin() != Lot.Origin.WALK_IN || custodies.isKnown(lot.id()));
    }

    /** As the caller may see it. Once a lot is sold its donor's people are not told who has it. */
    public DescriptionView view(Lot lot) {
        var custody = custodies.of(lot);
        var concerned = isConcerned(lot, custody);
        var mayKnowOwner = concerned
                && (custody.ownerId().equals(lot.ownerId())
                        || caller.organisationIfAny().map(custody::concerns).orElse(false));
        return DescriptionView.of(
                lot, concerned, mayKnowOwner ? custody.ownerId() : null, photos.shownWith(lot.id()), origins.of(lot));
    }

    private boolean isConcerned(Lot lot, Custody custody) {
        return caller.organisationIfAny()
                .map(organisation -> lot.concerns(organisation) || custody.concerns(organisation))
                .orElse(false);
    }
}
