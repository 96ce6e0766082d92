package nl.stadsmijn.inventory.survey;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an inventory is between survey and emptied donor. */
@Schema(name = "InventoryStatus")
public enum Status {
    DRAFT,
    PUBLISHED,
    HARVESTING,
    CLOSED;

    /** What can be done to an inventory. */
    public enum Act {
        /** Change its fields, add elements or take them out. */
        EDIT,
        /** Throw it away as if it had never been. */
        DISCARD,
        PUBLISH,
        /** Change one of its elements, withdraw it or offer it again. */
        REVISE,
        /** Offer what lies on the site already. */
        LIST,
        /** Report that something was taken out. */
        HARVEST,
        /** Report what went to a receiver; weighing notes may come after the end. */
        DISPOSE,
        CLOSE
    }

    /** The status after an act; empty if the act is not possible in this status. A discarded draft stays a draft until it is gone. */
    public Optional<Status> after(Act act) {
        return Optional.ofNullable(
                switch (this) {
                    case DRAFT ->
                        switch (act) {
                            case EDIT, DISCARD, REVISE, LIST -> DRAFT;
                            case PUBLISH -> PUBLISHED;
                            case HARVEST, DISPOSE, CLOSE -> null;
                        };
                    case PUBLISHED, HARVESTING ->
                        switch (act) {
                            case REVISE, LIST, DISPOSE -> this;
                            case HARVEST -> HARVESTING;
                            case CLOSE -> CLOSED;
                            case EDIT, DISCARD, PUBLISH -> null;
                        };
                    case CLOSED ->
                        switch (act) {
                            case DISPOSE -> CLOSED;
                            case EDIT, DISCARD, PUBLISH, REVISE, LIST, HARVEST, CLOSE -> null;
                        };
                });
    }
}
