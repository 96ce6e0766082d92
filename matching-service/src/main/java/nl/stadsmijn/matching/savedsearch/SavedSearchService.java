package nl.stadsmijn.matching.savedsearch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.matching.search.Filters;

/** What an organisation does with its saved searches. */
@ApplicationScoped
class SavedSearchService {

    /** As many as somebody could still follow. */
    private static final int MOST = 200;

    static final long ONLY_VERSION = 1;

    private final SavedSearchRepository searches;
    private final Filters filters;
    private final Clock clock;

    SavedSearchService(SavedSearchRepository searches, Filters filters, Clock clock) {
        this.searches = searches;
        this.filters = filters;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the filter can find nothing, or there are too many */
    @Transactional
    SavedSearch save(UUID organisation, SavedSearch.Wanted wanted) {
        filters.check(wanted.filter().filter(), "filter");
        var search = new SavedSearch(Ids.next(), organisation, wanted, clock.instant());
        if (!searches.add(search, MOST)) {
            throw Problem.rule(
                    "name",
                    "TOO_MANY",
                    "an organisation keeps at most %d searches: delete one first".formatted(MOST),
                    wanted.name());
        }
        return search;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if it is not theirs */
    SavedSearch get(UUID organisation, UUID id) {
        return searches.of(organisation, id).orElseThrow(Problem::notFound);
    }

    Page<SavedSearch> list(UUID organisation, PageRequest page) {
        return searches.list(organisation, page);
    }

    Page<Alert> alerts(UUID organisation, UUID id, PageRequest page) {
        return searches.alerts(get(organisation, id).id(), page);
    }

    @Transactional
    void delete(UUID organisation, UUID id, String ifMatch) {
        var search = get(organisation, id);
        IfMatch.check(ifMatch, ONLY_VERSION, SavedSearchResource.view(search));
        if (!searches.remove(organisation, id)) {
            throw Problem.notFound();
        }
    }
}
