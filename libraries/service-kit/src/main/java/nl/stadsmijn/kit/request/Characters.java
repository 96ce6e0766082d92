package nl.stadsmijn.kit.request;

import java.util.Optional;
import java.util.OptionalInt;

/** What no text of a request may hold: control characters, which no database column and no label prints, and half a character. */
public final class Characters {

    public static final String CODE = "CONTROL_CHARACTER";

    private static final char DELETE = 0x7F;

    private Characters() {}

    /** What would be right instead; empty for a text that is fine. Tabs and line ends are. */
    public static Optional<String> complaint(String text) {
        var refused = firstRefused(text);
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of("must be without control characters; U+%04X stands at %d"
                        .formatted((int) text.charAt(refused.getAsInt()), refused.getAsInt()));
    }

    private static OptionalInt firstRefused(String text) {
        for (var index = 0; index < text.length(); index++) {
            var one = text.charAt(index);
            if (Character.isHighSurrogate(one)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(one) || isControl(one)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isControl(char one) {
        return one < ' ' && one != '\t' && one != '\n' && one != '\r' || one == DELETE;
    }
}
