package nl.stadsmijn.local;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The port of every part. */
public record PlatformPorts(Map<Part, Integer> byPart) {
    private static final int HIGHEST = 65_535;
    private static final String NO_PORT = "%s is no port: choose another, from 1 to " + HIGHEST + ".";

    public PlatformPorts {
        byPart = Map.copyOf(byPart);
    }

    public int of(Part part) {
        return byPart.get(part);
    }

    /** Where the part answers HTTP. */
    public String url(Part part) {
        return "http://localhost:" + of(part);
    }

    /** Free ones, so that a second platform runs beside the first. */
    public static PlatformPorts free() {
        var given = new HashSet<Integer>();
        return each(part ->
                Stream.generate(Ports::free).filter(given::add).findFirst().orElseThrow());
    }

    /**
     * What was asked for, else what the environment says, else what this data folder's processes use, else the default plus the shift.
     *
     * @throws LocalPlatformException naming a setting that is no port
     */
    static PlatformPorts choose(
            Map<Part, Integer> asked,
            Optional<Integer> shift,
            Function<String, String> environment,
            Function<Part, Optional<Integer>> running) {
        return each(part -> {
            if (asked.containsKey(part)) {
                return port(asked.get(part), "--%s-port %d".formatted(part.key(), asked.get(part)));
            }
            var variable = environment.apply(part.portVariable());
            if (variable != null && !variable.isBlank()) {
                return port(part, variable);
            }
            return shift.map(by -> port(
                            part.defaultPort() + by,
                            "--port-shift %d would move %s to port %d, which"
                                    .formatted(by, part, part.defaultPort() + by)))
                    .or(() -> running.apply(part))
                    .orElse(part.defaultPort());
        });
    }

    /** These, but for parts that run where they run. */
    PlatformPorts withRunning(Function<Part, Optional<Integer>> running) {
        return each(part -> running.apply(part).orElse(of(part)));
    }

    private static int port(Part part, String text) {
        var origin = "%s=%s".formatted(part.portVariable(), text);
        try {
            return port(Integer.parseInt(text.strip()), origin);
        } catch (NumberFormatException e) {
            throw new LocalPlatformException(NO_PORT.formatted(origin), e);
        }
    }

    private static int port(int number, String origin) {
        if (number < 1 || number > HIGHEST) {
            throw new LocalPlatformException(NO_PORT.formatted(origin));
        }
        return number;
    }

    private static PlatformPorts each(ToIntFunction<Part> port) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> ports.put(part, port.applyAsInt(part)));
        return new PlatformPorts(ports);
    }
}
