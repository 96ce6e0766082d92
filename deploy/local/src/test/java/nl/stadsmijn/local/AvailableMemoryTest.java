package nl.stadsmijn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvailableMemoryTest {
    @TempDir
    Path root;

    @BeforeEach
    void aMachineWith64Gigabytes() throws IOException {
        write("proc/meminfo", "MemTotal:       67108864 kB\nMemFree:  1024 kB\nMemAvailable:   62914560 kB\n");
    }

    @Test
    void isThatOfTheMachineWhereNothingLimitsIt() throws IOException {
        write("proc/self/cgroup", "0::/\n");
        write("sys/fs/cgroup/memory.max", "max\n");
        assertThat(new AvailableMemory(root).megabytes()).contains(61_440L);
    }

    @Test
    void isWhatTheContainerHasLeft() throws IOException {
        write("proc/self/cgroup", "0::/\n");
        write("sys/fs/cgroup/memory.max", "1073741824\n");
        write("sys/fs/cgroup/memory.current", "524288000\n");
        write("sys/fs/cgroup/memory.stat", "anon 104857600\nfile 419430400\ninactive_file 209715200\n");
        assertThat(new AvailableMemory(root).megabytes()).contains(724L);
    }

    @Test
    void isThatOfTheNarrowestGroupAround() throws IOException {
        write("proc/self/cgroup", "0::/user.slice/session\n");
        write("sys/fs/cgroup/user.slice/session/memory.max", "max\n");
        write("sys/fs/cgroup/user.slice/memory.max", "2147483648\n");
        write("sys/fs/cgroup/user.slice/memory.current", "1073741824\n");
        assertThat(new AvailableMemory(root).megabytes()).contains(1_024L);
    }

    @Test
    void knowsTheFirstVersionOfControlGroupsInAContainer() throws IOException {
        write("proc/self/cgroup", "5:cpu:/docker/abc\n9:memory:/docker/abc\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "1073741824\n");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", "314572800\n");
        write("sys/fs/cgroup/memory/memory.stat", "inactive_file 1\ntotal_inactive_file 104857600\n");
        assertThat(new AvailableMemory(root).megabytes()).contains(824L);
    }

    @Test
    void isUnknownWhereTheSystemDoesNotTell() throws IOException {
        Files.delete(root.resolve("proc/meminfo"));
        assertThat(new AvailableMemory(root).megabytes()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
