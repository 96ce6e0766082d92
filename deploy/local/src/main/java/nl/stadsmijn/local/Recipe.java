package nl.stadsmijn.local;

import java.util.List;
import java.util.Map;

/** How one part is run. */
interface Recipe {

    /** What must be there before the first {@link #command()}; told apart so that it can be refused before anything is started. */
    void check();

    /** What the user should know before it starts, a sentence each. */
    default List<String> notes() {
        return List.of();
    }

    /** Makes folders and files, and answers the command that runs the part in the foreground. */
    List<String> command();

    Map<String, String> environment();

    /** Whether the part answers as it should. */
    boolean ready();

    /** Makes what other parts expect in it, once it is ready; can be repeated. */
    default void furnish() {}

    /** The signal that stops it in order. */
    default String stopSignal() {
        return "TERM";
    }

    /** Whether what is built is newer than what runs. */
    default boolean outdated() {
        return false;
    }
}
