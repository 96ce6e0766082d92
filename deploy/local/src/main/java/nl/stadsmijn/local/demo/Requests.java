package nl.stadsmijn.local.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;

/** What the users of the main job send. @param today from which their plans count */
record Requests(LocalDate today) {
    static final double[] NIJMEGEN = {51.8449, 5.8428};
    static final double[] ARNHEM = {51.9851, 5.8987};
    private static final double[] MAASTRICHT = {50.8514, 5.6910};

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROJECT = "Woningen Malburgen";

    ObjectNode donor() {
        return donor("Nijmegen", NIJMEGEN);
    }

    /** One far from the main job's, whose search nearby would find nothing else among thousands. */
    ObjectNode donorElsewhere() {
        return donor("Maastricht", MAASTRICHT);
    }

    private ObjectNode donor(String municipality, double[] at) {
        var donor = object().put(
                        "name",
                        "Woningen Schependomlaan "
                                + UUID.randomUUID().toString().substring(0, 8))
                .put("scope", "B_AND_U")
                .put("occasion", "DEMOLITION")
                .put("municipality", municipality)
                .put("buildYear", 1996);
        donor.set("place", place(at));
        donor.putObject("demolitionWindow")
                .put("from", today.plusDays(30).toString())
                .put("until", today.plusDays(90).toString());
        return donor;
    }

    ObjectNode project() {
        var project = object().put("name", PROJECT);
        project.set("place", place(ARNHEM));
        project.putObject("buildWindow")
                .put("from", today.plusDays(60).toString())
                .put("until", today.plusDays(240).toString());
        return project;
    }

    ObjectNode demand() {
        var demand = object().put("productType", MainJob.SCHEME)
                .put("neededFrom", today.plusDays(60).toString())
                .put("neededUntil", today.plusDays(180).toString());
        demand.set("amount", pieces(MainJob.DEAL_PIECES));
        demand.putObject("geometry").putObject("lengthMm").put("min", 5000);
        return demand;
    }

    static ObjectNode hub() {
        var hub = object().put("name", "Demo Hub Arnhem")
                .put("type", "URBAN_MINING_HUB")
                .put("storageDays", 270);
        hub.set("place", place(ARNHEM));
        return hub;
    }

    static byte[] model() {
        try (var in = MainJob.class.getResourceAsStream(MainJob.MODEL)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(MainJob.MODEL, e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode pieces(int count) {
        return object().put("value", Integer.toString(count)).put("unit", "piece");
    }

    private static ObjectNode place(double[] latLon) {
        return object().put("lat", latLon[0]).put("lon", latLon[1]);
    }
}
