package nl.stadsmijn.kit.test.mini;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.NotSwapped;
import nl.stadsmijn.kit.quantity.Place;

/** A request body with every kind of value that the services take. */
public record NoteContent(
        @NotBlank @Size(max = 40) String title,
        Colour colour,
        Amount amount,
        Money price,
        @NotSwapped Place place,
        LocalDate on,
        Instant at,
        UUID about,
        @Min(1) Integer count,
        Boolean urgent,
        @Size(min = 1) List<@NotBlank @Size(max = 20) String> tags,
        Map<String, String> names,
        List<@Valid Line> lines) {

    static final String EXAMPLE = """
            {"title": "Slabs", "colour": "RED", "amount": {"value": "44", "unit": "piece"}, "lines": [{"length": 5, "amount": {"value": "2.5", "unit": "m2"}}]}""";

    enum Colour {
        RED,
        GREEN
    }

    record Line(@NotNull @Min(1) @Max(20_000) Integer length, Amount amount) {}
}
