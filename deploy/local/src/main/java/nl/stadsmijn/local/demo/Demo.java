package nl.stadsmijn.local.demo;

import java.io.PrintStream;
import nl.stadsmijn.local.Platform;

/**
 * The main job, told step by step: what a contractor, an architect, a hub and a certifier do, through the gateway, with real tokens.
 *
 * @param out gets each step with its figures and the URL to look at
 */
public record Demo(Platform platform, PrintStream out) {

    public void play() {
        out.println("Look around at " + platform.gatewayUrl() + "/docs");
    }
}
