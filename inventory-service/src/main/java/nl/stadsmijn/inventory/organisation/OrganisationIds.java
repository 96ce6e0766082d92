package nl.stadsmijn.inventory.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.problem.Violation;

/**
 * Refuses ids that are no organisation's as far as can be known here. Anybody who may describe a lot or register a donor may name another organisation as its owner: a hub takes in what
 * is others', and a contractor works on others' buildings. But nobody owns a lot whose owner is a lot.
 */
@ApplicationScoped
public class OrganisationIds {

    private static final UUID NIL = new UUID(0, 0);
    private static final UUID MAX = new UUID(-1, -1);

    private final OrganisationIdRepository others;
    private final Caller caller;

    OrganisationIds(OrganisationIdRepository others, Caller caller) {
        this.others = others;
        this.caller = caller;
    }

    /**
     * What is wrong with an id that should be an organisation's; empty if nothing is known against it.
     *
     * @param id null if none was sent
     */
    public Optional<Violation> complaint(String field, UUID id) {
        if (id == null || id.equals(caller.organisation())) {
            return Optional.empty();
        }
        if (id.equals(NIL) || id.equals(MAX)) {
            return Optional.of(violation(field, id, "; this is the id of nothing"));
        }
        return others.isSomethingElse(id, caller.organisation())
                ? Optional.of(violation(field, id, "; this is the id of a lot, donor, inventory or receiver"))
                : Optional.empty();
    }

    private static Violation violation(String field, UUID id, String why) {
        return new Violation(
                field,
                "NOT_AN_ORGANISATION",
                "must be the id of an organisation, as its token and GET /organisations/{id} have it" + why,
                id);
    }
}
