package nl.stadsmijn.hub.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;

/** Shows fees: all of them to the hub's operator, to others those of their own lots. */
@ApplicationScoped
class FeeService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HubService hubs;
    private final FeeRepository fees;
    private final Clock clock;

    FeeService(HubService hubs, FeeRepository fees, Clock clock) {
        this.hubs = hubs;
        this.fees = fees;
        this.clock = clock;
    }

    /** @param wanted the owner to show; null for every one that the organisation may see */
    Page<LotFee> lots(UUID hub, LocalDate from, LocalDate until, UUID wanted, UUID organisation, PageRequest page) {
        var period = Period.of(from, until, LocalDate.now(clock));
        var owner = owner(hub, wanted, organisation);
        var after = page.after(2);
        var rows = fees.lots(
                hub,
                period,
                owner,
                after.map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL),
                after.map(cursor -> cursor.uuid(1)).orElse(BEFORE_ALL),
                page.limit() + 1);
        return Page.of(rows, page, fee -> List.of(fee.ownerId(), fee.lotId()));
    }

    Page<OwnerFee> owners(UUID hub, LocalDate from, LocalDate until, UUID organisation, PageRequest page) {
        var period = Period.of(from, until, LocalDate.now(clock));
        var owner = owner(hub, null, organisation);
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return Page.of(fees.owners(hub, period, owner, after, page.limit() + 1), page, fee -> List.of(fee.ownerId()));
    }

    /** Who is not the operator sees itself, whomever it asks for. */
    private Optional<UUID> owner(UUID hubId, UUID wanted, UUID organisation) {
        return hubs.get(hubId).operatorId().equals(organisation)
                ? Optional.ofNullable(wanted)
                : Optional.of(organisation);
    }
}
