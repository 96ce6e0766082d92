package nl.stadsmijn.kit.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A decimal as api.md writes it: digits, and where needed a point and more digits. Java reads exponents, a plus and the digits of all scripts as well. */
final class PlainDecimal {

    /** The minus is read so that it can be refused for what it is; more digits than these no amount and no price has. */
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private PlainDecimal() {}

    /** Empty for what is none. */
    static Optional<BigDecimal> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
