package nl.stadsmijn.local.cli;

/** What happens when the user breaks a command off with Ctrl-C: something is undone, and one sentence says how things are now. */
final class BreakOff {
    private static volatile boolean happened;

    private BreakOff() {}

    /** Whether the command is being broken off: what it says of its own end is not worth telling then. */
    static boolean happened() {
        return happened;
    }

    /**
     * Does the command.
     *
     * @param undo what to do when it is broken off meanwhile
     * @param sentence how things are after that
     */
    static void ends(Runnable command, Runnable undo, String sentence) {
        var hook = new Thread(
                () -> {
                    happened = true;
                    undo.run();
                    System.out.println(System.lineSeparator() + sentence);
                },
                "break off");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            command.run();
        } finally {
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            happened = true; // it is under way
        }
    }
}
