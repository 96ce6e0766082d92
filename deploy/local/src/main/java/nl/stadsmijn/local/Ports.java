package nl.stadsmijn.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback interface. */
public final class Ports {
    private Ports() {}

    /** Above what services are registered for, below what systems give to connections going out: Linux from 32768, others from 49152. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int TRIES = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * A port that nobody listens on at this moment; somebody else may still take it before the caller does. No connection going out will: else a process
     * that is stopped and started again could find its port in use.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(TRIES, FIRST, LAST)
                .filter(port -> !taken(port))
                .findFirst()
                .orElseThrow(() -> new LocalPlatformException(
                        "No free port was found between %d and %d: stop what uses so many.".formatted(FIRST, LAST)));
    }

    /** A {@link #free} port that is not this one, which is kept for somebody else. */
    public static int freeBeside(int kept) {
        int port = free();
        while (port == kept) {
            port = free();
        }
        return port;
    }

    /** Whether somebody listens on the port, on the loopback interface or on all. */
    public static boolean taken(int port) {
        return !bindable(new InetSocketAddress(port))
                || !bindable(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Whether it is taken and stays so: a process that was killed lets go of its port a moment later. */
    static boolean staysTaken(int port) {
        var patienceEnds = System.nanoTime() + PATIENCE.toNanos();
        while (taken(port)) {
            if (System.nanoTime() > patienceEnds || !slept(PAUSE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean slept(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean bindable(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a connection that lingers in TIME_WAIT is no reason to refuse
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
