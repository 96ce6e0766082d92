package nl.stadsmijn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stadsmijn.local.postgres.PostgresCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {
    @TempDir
    Path folder;

    @Test
    void runsDurablyUntilItIsClosedAndIsFoundByTheNextCommand() throws Exception {
        try (var platform = postgres().start()) {
            var folderOfIt = new DataFolder(folder.resolve("data"));
            var password = Secrets.in(folderOfIt.secrets()).get(Secrets.POSTGRES);
            var cluster = new PostgresCluster(folderOfIt.data(Part.POSTGRES), password, true);
            try (var connection = cluster.connect(platform.port(Part.POSTGRES));
                    var rows = connection
                            .createStatement()
                            .executeQuery("SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("on");
                assertThat(rows.getString(2)).isEqualTo("on");
            }
            var later = Platform.in(folder)
                    .data(folder.resolve("data"))
                    .only(Part.POSTGRES)
                    .build();
            assertThat(later.port(Part.POSTGRES)).isEqualTo(platform.port(Part.POSTGRES));
            assertThat(only(later).state()).isEqualTo(Status.State.UP);
            assertThat(only(later.start()).pid())
                    .as("a second start changes nothing")
                    .isEqualTo(only(platform).pid());
        }
        assertThat(only(postgres()).state()).isEqualTo(Status.State.DOWN);
    }

    @Test
    void namesAProcessThatWasKilledAndStartsItAgain() {
        try (var platform = postgres().start()) {
            platform.kill("postgres");
            assertThat(only(platform).state()).isEqualTo(Status.State.DIED);
            assertThat(only(platform.start()).state()).isEqualTo(Status.State.UP);
        }
    }

    @Test
    void saysWhyAProcessDiedAtStartAndLeavesNothingBehind() throws IOException {
        var data = Files.createDirectories(folder.resolve("data/data/postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "9.6\n");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Secrets.in(folder.resolve("data/secrets.properties"));
        var platform = postgres();
        assertThatThrownBy(platform::start)
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("postgres died at start")
                .hasMessageContaining("./stadsmijn up")
                .hasMessageContaining("postgresql.conf");
        assertThat(only(platform).state()).isEqualTo(Status.State.DOWN);
    }

    @Test
    void namesATakenPortAndHowToMoveIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var platform = Platform.in(folder)
                    .data(folder.resolve("data"))
                    .freePorts()
                    .port(Part.POSTGRES, other.getLocalPort())
                    .only(Part.POSTGRES)
                    .build();
            assertThatThrownBy(platform::start)
                    .isInstanceOf(LocalPlatformException.class)
                    .hasMessageContaining("Port %d, which postgres needs, is taken".formatted(other.getLocalPort()))
                    .hasMessageContaining("--postgres-port");
        }
    }

    @Test
    void namesAModuleThatIsNotBuilt() {
        var platform = Platform.in(folder)
                .data(folder.resolve("data"))
                .freePorts()
                .only(Part.HUB)
                .build();
        assertThatThrownBy(platform::start)
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("hub-service is not built");
    }

    @Test
    void letsOneCommandAtATimeStartOrStop() throws IOException {
        var platform = postgres();
        Files.createDirectories(folder.resolve("data"));
        try (var file = FileChannel.open(
                        folder.resolve("data/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(platform::start).isInstanceOf(LocalPlatformException.class);
        }
    }

    @Test
    void choosesPortsByFlagThenEnvironmentThenShiftThenRunningThenDefault() {
        var environment = Map.of("STADSMIJN_HUB_PORT", "9002");
        var running = Map.of(Part.GATEWAY, 7000);
        var chosen = PlatformPorts.choose(
                Map.of(Part.KAFKA, 9001),
                Optional.empty(),
                environment::get,
                part -> Optional.ofNullable(running.get(part)));
        assertThat(chosen.of(Part.KAFKA)).isEqualTo(9001);
        assertThat(chosen.of(Part.HUB)).isEqualTo(9002);
        assertThat(chosen.of(Part.GATEWAY)).isEqualTo(7000);
        assertThat(chosen.of(Part.KEYCLOAK)).isEqualTo(8180);

        var shifted = PlatformPorts.choose(Map.of(), Optional.of(100), name -> null, part -> Optional.of(1));
        assertThat(shifted.of(Part.GATEWAY)).isEqualTo(8180);

        assertThatThrownBy(() ->
                        PlatformPorts.choose(Map.of(), Optional.empty(), name -> "none", part -> Optional.empty()))
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("STADSMIJN_POSTGRES_PORT=none is no port");
    }

    @Test
    void keepsItsSecretsToItselfAndTheSame() throws IOException {
        var file = folder.resolve("secrets.properties");
        var first = Secrets.in(file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(first.get(Secrets.SIGNING_KEY)).hasSizeGreaterThan(30);
        assertThat(Secrets.in(file).get(Secrets.SIGNING_KEY)).isEqualTo(first.get(Secrets.SIGNING_KEY));
        assertThat(first.toString()).doesNotContain(first.get(Secrets.SIGNING_KEY));
    }

    @Test
    void takesNoOtherProcessForItsOwnThatGotTheSameId() {
        var self = ProcessHandle.current();
        var started = self.info().startInstant().orElse(Instant.now());
        assertThat(new ProcessRecord(self.pid(), started, 1, false).alive()).isPresent();
        assertThat(new ProcessRecord(self.pid(), started.minus(Duration.ofHours(1)), 1, false).alive())
                .isEmpty();
    }

    @Test
    void takesNoProcessForAliveThatNobodyHasTakenNoteOfYet() throws Exception {
        // the shell becomes the parent of a process that ends, and never asks for its exit code
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.01 & echo $!; exec sleep 60").start();
        try (var out = parent.inputReader()) {
            var pid = Long.parseLong(out.readLine());
            var record = new ProcessRecord(
                    pid,
                    ProcessHandle.of(pid).orElseThrow().info().startInstant().orElseThrow(),
                    1,
                    false);
            await().until(() -> record.alive().isEmpty());
            assertThat(ProcessHandle.of(pid)).as("it is still in the table").isPresent();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void calledToStopIsNotDied() throws Exception {
        try (var platform = postgres().start()) {
            var record = new DataFolder(folder.resolve("data")).record(Part.POSTGRES);
            ProcessRecord.markStopping(record); // as far as a command came that was interrupted
            assertThat(only(platform).state()).isEqualTo(Status.State.UP);
            platform.kill("postgres");
            assertThat(only(platform).state()).isEqualTo(Status.State.DOWN);
            assertThat(only(platform.start()).state()).isEqualTo(Status.State.UP);
        }
    }

    @Test
    void refusesOtherPortsWhileItRuns() {
        try (var platform = postgres().start()) {
            var moved = postgres();
            assertThatThrownBy(moved::start)
                    .isInstanceOf(LocalPlatformException.class)
                    .hasMessageContaining(
                            "already runs, with postgres at port %d".formatted(platform.port(Part.POSTGRES)))
                    .hasMessageContaining("./stadsmijn down");
            assertThat(only(moved).state()).isEqualTo(Status.State.UP);
            assertThat(only(moved).port()).isEqualTo(platform.port(Part.POSTGRES));
        }
    }

    @Test
    void saysThatTheSecretsOfItsDataAreLost() throws IOException {
        var platform = postgres();
        platform.start().close();
        var secrets = folder.resolve("data/secrets.properties");
        Files.move(secrets, folder.resolve("kept"));
        assertThatThrownBy(platform::start)
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("secrets.properties")
                .hasMessageContaining("./stadsmijn reset");
        assertThat(secrets).doesNotExist();
        Files.move(folder.resolve("kept"), secrets);
        platform.start().close();
    }

    @Test
    void saysThatTheSecretsAreNotThoseOfItsData() throws IOException {
        var platform = postgres();
        platform.start().close();
        var secrets = folder.resolve("data/secrets.properties");
        var kept = Files.readString(secrets);
        for (var wrong : List.of(kept.replaceFirst("(postgres.password=).*", "$1another"), "", "\n\n")) {
            Files.writeString(secrets, wrong);
            assertThatThrownBy(platform::start)
                    .isInstanceOf(LocalPlatformException.class)
                    .hasMessageContaining("secrets.properties is not the one", "postgres.password")
                    .hasMessageContaining("./stadsmijn reset");
            assertThat(secrets).hasContent(wrong);
        }
        Files.writeString(secrets, kept);
        platform.start().close();
        platform.reset();
        platform.start().close();
    }

    private Platform postgres() {
        return Platform.in(folder)
                .data(folder.resolve("data"))
                .freePorts()
                .only(Part.POSTGRES)
                .build();
    }

    private static Status only(Platform platform) {
        return platform.status().getFirst();
    }
}
