package nl.stadsmijn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A certifier's work on one open batch: as many pieces are looked at as the sampling plan says; the first few of them, taken from the lots that can spare
 * them, are cored and tested, and are lost by it.
 */
final class Assessment {

    static final int CORED = 3;
    private static final double[] STRENGTHS = {58.4, 61.2, 59.7};

    private final ApiClient certifier;
    private final String batchId;
    private final int sampleSize;

    /** @param open the batch, once the ledger holds its lots */
    Assessment(ApiClient certifier, String batchId, JsonNode open) {
        this.certifier = certifier;
        this.batchId = batchId;
        this.sampleSize =
                Math.max(CORED, open.path("samplingPlan").path("sampleSize").asInt());
    }

    /**
     * Draws the samples and enters what was measured.
     *
     * @param lotIds one entry per piece that may be drawn, the ones to be cored first
     */
    void carryOut(List<String> lotIds) {
        var request = Requests.object();
        var drawn = request.putArray("samples");
        IntStream.range(0, sampleSize).forEach(index -> draw(drawn, index, lotIds.get(index)));
        var samples = certifier
                .post("/batches/%s/samples".formatted(batchId), request)
                .ok();
        var index = 0;
        for (var sample : samples.path("samples")) {
            certifier
                    .put(
                            "/samples/%s/results".formatted(sample.path("id").asText()),
                            "\"" + sample.path("version").asText() + "\"",
                            results(sample.path("destructive").asBoolean(), index))
                    .ok();
            index++;
        }
    }

    private static void draw(ArrayNode drawn, int index, String lotId) {
        var piece = drawn.addObject()
                .put("lotId", lotId)
                .put("marking", "KP-%02d".formatted(index + 1))
                .put("destructive", index < CORED);
        piece.set("amount", Requests.pieces(1));
    }

    private static JsonNode results(boolean cored, int index) {
        var request = Requests.object();
        var results = request.putArray("results");
        if (cored) {
            result(results, "compressiveStrength", Double.toString(STRENGTHS[index % STRENGTHS.length]));
        }
        result(results, "concreteCover", Integer.toString(32 + index % 4));
        result(results, "visualCondition", "2");
        return request;
    }

    private static void result(ArrayNode results, String property, String value) {
        results.addObject()
                .put("property", property)
                .put("value", value)
                .put("measuredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
