package nl.stadsmijn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPortThatIsLetGoOfInAMomentIsNotTaken() throws IOException {
        var port = Ports.free();
        var listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        assertThat(Ports.taken(port)).isTrue();

        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(() -> close(listening));

        assertThat(Ports.staysTaken(port)).isFalse();
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
