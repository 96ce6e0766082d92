package nl.stadsmijn.certification.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.jdbi.v3.json.Json;

/**
 * A piece drawn from a lot.
 *
 * @param marking what is written on it; unique in its batch
 * @param destructive whether it is lost by the tests
 * @param drawnBy subject id of the token, or null
 * @param version from 1; each change of the results makes the next
 * @param results at most one for each property
 */
public record Sample(
        UUID id,
        UUID batchId,
        UUID lotId,
        String marking,
        @Json Amount amount,
        boolean destructive,
        Instant drawnAt,
        String drawnBy,
        long version,
        @Json List<Result> results) {

    /**
     * A measured value.
     *
     * @param value in the unit of the scheme's property
     * @param instrument or null
     * @param recordedBy subject id of the token, or null
     */
    public record Result(String property, BigDecimal value, String instrument, Instant measuredAt, String recordedBy) {}

    public Optional<BigDecimal> valueOf(String property) {
        return results.stream()
                .filter(result -> result.property().equals(property))
                .map(Result::value)
                .findFirst();
    }

    Sample with(List<Result> others) {
        return new Sample(id, batchId, lotId, marking, amount, destructive, drawnAt, drawnBy, version + 1, others);
    }
}
