package nl.stadsmijn.inventory.gate;

import nl.stadsmijn.inventory.description.Condition;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.survey.Inventory;

/** Whether somebody who describes a thing has stood before it: only then its condition can be asked of him. docs/decisions/0010-publication-gate.md. */
public enum Sight {
    SEEN,
    /** Known from a building model, or from the desk study that a pre-check is (DIN SPEC 91484). */
    FROM_PAPER;

    /** What a survey says: a model's pieces have IFC GlobalIds. */
    public static Sight ofSurvey(Inventory.Stage stage, Description what) {
        return switch (stage) {
            case PRE_CHECK -> FROM_PAPER;
            case DETAILED -> what.identity().globalIds().isEmpty() ? SEEN : FROM_PAPER;
        };
    }

    /** For what is offered already: what was known of its condition must stay known. */
    public static Sight ofOffered(Description before) {
        return isAssessed(before.condition()) ? SEEN : FROM_PAPER;
    }

    static boolean isAssessed(Condition condition) {
        return condition != null && condition.technical() != null;
    }
}
