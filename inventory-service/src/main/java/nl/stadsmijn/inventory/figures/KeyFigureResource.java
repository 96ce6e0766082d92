package nl.stadsmijn.inventory.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Key figures of the donors that concern the caller. */
@Path("/key-figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CONTRACTOR, Role.OWNER, Role.AUTHORITY})
@Tag(name = "material balance", description = "Where the material of a donor went, and who received it")
public class KeyFigureResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final KeyFigureRepository figures;
    private final Caller caller;

    KeyFigureResource(KeyFigureRepository figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @ProblemTypes("rule-broken")
    @Operation(
            operationId = "listKeyFigures",
            summary = "Harvest rate, reuse rate and time to resale",
            description =
                    "Per donor, contractor or hub, of the inventories of your donors (an authority: of donors in its municipalities) that were published in the period, both days included; of a draft what"
                            + " was listed from the site counts, from the day of its first listing."
                            + " Harvest rate = mass harvested ÷ mass inventoried and found; reuse rate = mass delivered ÷ mass harvested; time to resale = median of days from harvest to delivery.")
    public Page<KeyFiguresView> list(
            @QueryParam("by") @DefaultValue("DONOR") Per by,
            @QueryParam("from") @Parameter(description = "First day of publication; absent for all.") LocalDate from,
            @QueryParam("until") @Parameter(description = "Last day of publication; absent for all.") LocalDate until,
            @BeanParam PageRequest page) {
        if (from != null && until != null && until.isBefore(from)) {
            throw Problem.rule("until", "BEFORE_FROM", "must not be before 'from', " + from, until);
        }
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = figures.list(by, scope(from, until), after, page.limit() + 1);
        return Page.of(rows, page, row -> List.of(row.id())).map(KeyFiguresView::of);
    }

    /** Who owns donors or works on them asks of those; who is an authority only, of its region. */
    private KeyFigureRepository.Scope scope(LocalDate from, LocalDate until) {
        var organisation = caller.organisation();
        return caller.has(Role.CONTRACTOR) || caller.has(Role.OWNER)
                ? new KeyFigureRepository.Scope(organisation, null, from, until)
                : new KeyFigureRepository.Scope(null, caller.region(), from, until);
    }
}
