package nl.stadsmijn.hub.disposition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which decisions are carried out by what leaves for a hub: those to move there, the oldest first, as much as leaves. Pure. */
final class Boarding {

    private Boarding() {}

    /**
     * @param lots each at most once
     * @param shares of decisions at the lots, the oldest first
     */
    static List<Shift> of(UUID hub, List<Relocated.Leaving> lots, List<Share> shares) {
        var shifts = new ArrayList<Shift>();
        for (var leaving : lots) {
            var room = leaving.amount();
            for (var share : shares) {
                if (share.lotId().equals(leaving.lotId())
                        && share.stage() == Stage.OPEN
                        && share.decision().goesTo(hub)) {
                    var along = share.amount().min(room);
                    shifts.add(share.to(leaving.sentLotId(), Stage.UNDER_WAY, along));
                    room = room.subtract(along);
                }
            }
        }
        return shifts.stream().filter(shift -> !shift.isNothing()).toList();
    }
}
