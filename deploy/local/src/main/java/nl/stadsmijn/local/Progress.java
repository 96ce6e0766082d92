package nl.stadsmijn.local;

import java.time.Duration;

/** Hears how a start or stop gets on; called from several threads. */
public interface Progress {

    /** Something that takes long begins. */
    void note(String text);

    void up(Part part, int port, Duration took);

    void stopped(Part part);

    /** Says nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void note(String text) {}

            @Override
            public void up(Part part, int port, Duration took) {}

            @Override
            public void stopped(Part part) {}
        };
    }
}
