package nl.stadsmijn.hub.disposition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.admission.RefusalView;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hub that a lot could go to.
 *
 * @param km as the crow flies
 * @param accepted whether it takes the lot, and has room for it, today
 * @param deadline its last day there: nothing restarts by going there, and a temporary hub keeps it until its own end at most
 * @param takes the space it was judged by; what is not known is absent
 * @param refusals why not, everything that says no; empty: it does
 * @param notJudged for people: what it has a rule or a limit for that could not be held against the lot
 */
@Schema(name = "Relocation")
record Relocation(
        UUID hubId,
        String name,
        UUID operatorId,
        Place place,
        double km,
        boolean accepted,
        LocalDate deadline,
        Space takes,
        List<RefusalView> refusals,
        List<String> notJudged) {}
