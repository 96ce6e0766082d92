package nl.stadsmijn.ifc;

import java.util.ArrayList;
import java.util.List;

/** Collects the notices about one element (or the model); after many of them, one says that there are more. */
final class Notices {

    private static final int MOST = 50;

    private final List<IfcNotice> notices = new ArrayList<>();

    void add(IfcNotice.Code code, StepRecord about, String message) {
        add(new IfcNotice(code, about.id(), about.line(), message));
    }

    void add(IfcNotice notice) {
        if (notices.contains(notice) || notices.size() > MOST) {
            return;
        }
        notices.add(
                notices.size() < MOST
                        ? notice
                        : new IfcNotice(
                                IfcNotice.Code.LIMIT_REACHED,
                                notice.entityId(),
                                notice.line(),
                                "More could not be understood; only the first " + MOST + " notices are given."));
    }

    void addAll(List<IfcNotice> more) {
        more.forEach(this::add);
    }

    List<IfcNotice> list() {
        return List.copyOf(notices);
    }
}
