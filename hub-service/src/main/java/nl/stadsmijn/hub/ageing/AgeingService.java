package nl.stadsmijn.hub.ageing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

/** Shows a hub's operator what ages there. */
@ApplicationScoped
class AgeingService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final LocalDate BEFORE_EVERY_DAY = LocalDate.of(1, 1, 1);

    private final HubService hubs;
    private final AgeingRepository ageing;
    private final Clock clock;

    AgeingService(HubService hubs, AgeingRepository ageing, Clock clock) {
        this.hubs = hubs;
        this.ageing = ageing;
        this.clock = clock;
    }

    /**
     * @param asked the rungs whose lots are listed; empty: all about which somebody must decide
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for others than the hub's operator
     */
    Ageing of(UUID hub, Set<StorageState> asked, UUID organisation, PageRequest page) {
        hubs.mine(hub, organisation);
        var states = asked.isEmpty() ? EnumSet.complementOf(EnumSet.of(StorageState.STORED)) : asked;
        var cursor = page.after(2);
        var deadline = cursor.map(at -> day(at.text(0))).orElse(BEFORE_EVERY_DAY);
        var lot = cursor.map(at -> at.uuid(1)).orElse(BEFORE_ALL);
        var today = LocalDate.now(clock);
        var rows = ageing.list(hub, states, deadline, lot, page.limit() + 1, today);
        var lots = Page.of(rows, page, each -> List.of(each.deadline(), each.lotId()));
        return Ageing.of(hub, today, ageing.sums(hub), lots);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOurs) {
            throw Problem.of(
                    ProblemType.MALFORMED_REQUEST, "cursor: take it unchanged from nextCursor of the page before.");
        }
    }
}
