package nl.stadsmijn.certification.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;

/** Keeps schemes and who is accredited for them, and tells the others which schemes there are. */
@ApplicationScoped
public class SchemeService {

    private final SchemeRepository schemes;
    private final Outbox outbox;

    SchemeService(SchemeRepository schemes, Outbox outbox) {
        this.schemes = schemes;
        this.outbox = outbox;
    }

    /**
     * Adds a scheme, or the next version of one.
     *
     * @param rules its version is passed over
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if the scheme is managed by another organisation, 409 if a version was added meanwhile
     */
    @Transactional
    public Scheme add(Scheme rules, UUID organisation) {
        var latest = schemes.latest(rules.id());
        if (latest.isPresent() && !schemes.manager(rules.id()).equals(Optional.of(organisation))) {
            throw Problem.forbidden(
                    "Scheme %s is managed by another organisation; choose another id.".formatted(rules.id()));
        }
        var scheme = rules.numbered(latest.map(Scheme::version).orElse(0) + 1);
        if (!schemes.add(scheme, Optional.of(organisation))) {
            throw Problem.conflict(
                    "Somebody added a version of %s just now. Read it, and try again.".formatted(rules.id()));
        }
        tell();
        return scheme;
    }

    /** Tells the others of what they were not told yet, each version once, whichever instance does it. */
    @Transactional(TxType.MANDATORY)
    void tell() {
        outbox.addAll(schemes.takeUntold().stream().map(SchemeChanged::of).toList());
    }

    public Optional<Scheme> find(String id, int version) {
        return schemes.find(id, version);
    }

    public Optional<Scheme> latest(String id) {
        return schemes.latest(id);
    }

    public Page<Scheme> page(PageRequest request) {
        var rows = schemes.page(request.limit() + 1, request.after(1));
        return Page.of(rows, request, scheme -> List.of(scheme.id()));
    }

    /** Who may assess under each of these schemes; a scheme that nobody may assess under is not in it. */
    Map<String, List<UUID>> accredited(Collection<String> ids) {
        return schemes.accredited(ids);
    }

    public boolean isAccredited(UUID organisation, String id) {
        return schemes.isAccredited(organisation, id);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such scheme */
    @Transactional
    public void accredit(String id, UUID organisation) {
        schemes.latest(id).orElseThrow(Problem::notFound);
        schemes.accredit(id, organisation);
    }

    /** Certificates already issued stay valid; the organisation can no longer form batches, nor work on those it has. */
    @Transactional
    public void endAccreditation(String id, UUID organisation) {
        schemes.latest(id).orElseThrow(Problem::notFound);
        schemes.endAccreditation(id, organisation);
    }
}
