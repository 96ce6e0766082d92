package nl.stadsmijn.certification.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sample as its certifier sees it. @param version what If-Match must name */
@Schema(name = "Sample")
record SampleView(
        UUID id,
        UUID batchId,
        UUID lotId,
        @Schema(examples = "KP-01") String marking,
        Amount amount,
        boolean destructive,
        Instant drawnAt,
        long version,
        List<Result> results) {

    @Schema(name = "SampleResult")
    record Result(
            @Schema(examples = "compressiveStrength") String property,
            @Schema(examples = "58.4") String value,
            String instrument,
            Instant measuredAt) {}

    static SampleView of(Sample sample) {
        var results = sample.results().stream()
                .map(result -> new Result(
                        result.property(), result.value().toPlainString(), result.instrument(), result.measuredAt()))
                .toList();
        return new SampleView(
                sample.id(),
                sample.batchId(),
                sample.lotId(),
                sample.marking(),
                sample.amount(),
                sample.destructive(),
                sample.drawnAt(),
                sample.version(),
                results);
    }
}
