package nl.stadsmijn.ifc;

import java.util.Optional;

/**
 * Entities by number, for those who follow references. Sharing lets a small file describe endless work (every element with the same
 * huge property set); so the work is bounded too, by a budget that grows with the model.
 */
final class Entities {

    private static final long FREE_BYTES = 256L * 1024 * 1024;
    private static final int PASSES = 20;

    private final RecordStore records;
    private final RecordStore points;
    private long budget;

    Entities(LoadedModel model) {
        this.records = model.records();
        this.points = model.points();
        this.budget = FREE_BYTES + PASSES * model.retained();
    }

    /** The entity, if it is there. */
    Optional<StepRecord> find(int id) {
        if (id == 0) {
            return Optional.empty();
        }
        int weight = records.weight(id);
        RecordStore store = weight > 0 ? records : points;
        if (budget <= 0) {
            return Optional.empty();
        }
        budget -= weight > 0 ? weight : points.weight(id);
        return Optional.ofNullable(store.get(id));
    }

    /** The entity that another refers to; a notice if it is not there. */
    Optional<StepRecord> follow(StepRecord from, int id, Notices notices) {
        Optional<StepRecord> found = find(id);
        if (found.isEmpty() && id != 0) {
            IfcNotice.Code code = budget > 0 ? IfcNotice.Code.MISSING_REFERENCE : IfcNotice.Code.LIMIT_REACHED;
            String reason = budget > 0
                    ? " which is not in the file or of a class not used for that."
                    : " which is not looked at: the model repeats itself too often.";
            notices.add(code, from, "#" + from.id() + " refers to #" + id + reason);
        }
        return found;
    }
}
