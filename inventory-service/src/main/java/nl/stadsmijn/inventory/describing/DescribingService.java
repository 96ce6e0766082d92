package nl.stadsmijn.inventory.describing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Descriptions;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;
import nl.stadsmijn.inventory.description.Standings;
import nl.stadsmijn.inventory.description.Voices;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.element.ElementRules;
import nl.stadsmijn.inventory.element.Revision;
import nl.stadsmijn.inventory.gate.PublicationGate;
import nl.stadsmijn.inventory.gate.Rule;
import nl.stadsmijn.inventory.gate.Sight;
import nl.stadsmijn.inventory.organisation.OrganisationIds;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/** Describes what walks in, and says anew what a lot is: its holder what it is, its owner on which terms it is sold. */
@ApplicationScoped
class DescribingService {

    private final ElementRules rules;
    private final LotRepository lots;
    private final Lots telling;
    private final Standings standings;
    private final Voices voices;
    private final Descriptions descriptions;
    private final OrganisationIds organisations;
    private final Caller caller;

    DescribingService(
            ElementRules rules,
            LotRepository lots,
            Lots telling,
            Standings standings,
            Voices voices,
            Descriptions descriptions,
            OrganisationIds organisations,
            Caller caller) {
        this.rules = rules;
        this.lots = lots;
        this.telling = telling;
        this.standings = standings;
        this.voices = voices;
        this.descriptions = descriptions;
        this.organisations = organisations;
        this.caller = caller;
    }

    /**
     * Gives a lot its id and tells what it is. It comes into the ledger when a hub takes it in.
     *
     * @param ownerId null for the caller's organisation; a hub takes in what is others', so it may be another's
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming all that is wrong or missing
     */
    @Transactional
    Lot describe(UUID ownerId, ElementRequest request) {
        organisations.complaint("ownerId", ownerId).ifPresent(wrong -> {
            throw Problem.rules(List.of(wrong));
        });
        refuseWhatIsWrong(request, null);
        var what = rules.describe(request);
        var refusals = new Refusals();
        PublicationGate.refusals(what, Sight.SEEN).stream().map(Rule::violation).forEach(refusals::add);
        refusals.raise();
        var holder = caller.organisation();
        var lot = new Lot(
                Ids.next(),
                1,
                null,
                null,
                ownerId == null ? holder : ownerId,
                holder,
                Lot.Origin.WALK_IN,
                Lot.Publication.PUBLISHED,
                List.of(),
                true,
                request.externalId(),
                what,
                List.of(),
                null);
        lots.insert(List.of(lot));
        telling.tell(List.of(lot.id()));
        return lot;
    }

    /**
     * Says anew what a lot is, as far as the caller may.
     *
     * @param namesPrice whether the request has a price
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for others than holder and owner; 403 naming what is not the caller's to say; 412
     */
    @Transactional
    Lot change(UUID id, String ifMatch, ElementRequest request, boolean namesPrice) {
        var before = lots.lock(id).orElseThrow(Problem::notFound);
        var standing = standings.of(before);
        if (standing.isNone()) {
            throw Problem.notFound();
        }
        IfMatch.check(ifMatch, before.version(), descriptions.view(before));
        refuseWhatIsWrong(request, before.description());
        var voice = voices.of(before, standing);
        var after = voice.completed(before.description(), rules.describe(request, before.description()), namesPrice);
        var externalId =
                before.inventoryId() == null ? voice.externalId(before, request.externalId()) : before.externalId();
        voices.check(voice, before, externalId, after);
        Revision.check(before, after);
        lots.update(id, before.version() + 1, externalId, after);
        telling.tell(List.of(id));
        return lots.find(id).orElseThrow();
    }

    private void refuseWhatIsWrong(ElementRequest request, Description before) {
        var wrong = rules.check("", request, before);
        if (!wrong.isEmpty()) {
            throw Problem.rules(wrong);
        }
        if (request.state() != null && !request.liesOnSite()) {
            throw Problem.rule("state", "CONTRADICTION", "must be HARVESTED or absent", request.state());
        }
        if (!request.what().harvestable()) {
            throw Problem.rule("harvestable", "CONTRADICTION", "must be true or absent of what is out already", false);
        }
    }
}
