package nl.stadsmijn.local.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import nl.stadsmijn.local.Part;
import nl.stadsmijn.local.Progress;

/** One line for each thing that happens. */
record ConsoleProgress(PrintStream out) implements Progress {

    @Override
    public void note(String text) {
        out.println("  " + text);
    }

    @Override
    public void up(Part part, int port, Duration took) {
        out.printf("  %-22s up      %5s s   localhost:%d%n", part, seconds(took), port);
    }

    @Override
    public void stopped(Part part) {
        out.printf("  %-22s stopped%n", part);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
