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
     * @throws LocalPlatformException when a variable of the environment is no port
     */
    static PlatformPorts choose(
            Map<Part, Integer> asked,
            Optional<Integer> shift,
            Function<String, String> environment,
            Function<Part, Optional<Integer>> running) {
        return each(part -> {
            if (asked.containsKey(part)) {
                return asked.get(part);
            }
            var variable = environment.apply(part.portVariable());
            if (variable != null && !variable.isBlank()) {
                return port(part, variable);
            }
            return shift.map(by -> part.defaultPort() + by)
                    .or(() -> running.apply(part))
                    .orElse(part.defaultPort());
        });
    }

    private static int port(Part part, String text) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new LocalPlatformException("%s is no port: %s".formatted(part.portVariable(), text), e);
        }
        throw new LocalPlatformException("%s is no port: %s".formatted(part.portVariable(), text));
    }

    private static PlatformPorts each(ToIntFunction<Part> port) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> ports.put(part, port.applyAsInt(part)));
        return new PlatformPorts(ports);
    }
}
