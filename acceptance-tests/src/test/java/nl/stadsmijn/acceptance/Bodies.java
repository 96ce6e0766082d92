package nl.stadsmijn.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import nl.stadsmijn.local.demo.ApiClient;

/** What the stories send. */
final class Bodies {

    private Bodies() {}

    static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static JsonNode project() {
        return json("""
                {"name":"Woningen Malburgen","place":{"lat":51.9851,"lon":5.8987},"buildWindow":{"from":"%s","until":"%s"}}""".formatted(LocalDate.now().plusDays(60), LocalDate.now().plusDays(240)));
    }

    static JsonNode donor() {
        return json("""
                {"name":"Schuur","scope":"B_AND_U","occasion":"DEMOLITION","municipality":"Nijmegen","buildYear":1996,
                 "place":{"lat":51.8449,"lon":5.8428},"demolitionWindow":{"from":"%s","until":"%s"}}""".formatted(LocalDate.now().plusDays(30), LocalDate.now().plusDays(60)));
    }

    static JsonNode slabs(int pieces) {
        return json("""
                {"externalId":"slabs","name":"Kanaalplaat","productType":"hollow-core-slab","amount":{"value":"%d","unit":"piece"},
                 "geometry":{"lengthMm":7910,"widthMm":1200,"thicknessMm":200},"condition":{"technical":2},"price":{"kind":"FREE"}}""".formatted(pieces));
    }

    /** A detailed inventory of a new donor, without elements. */
    static String inventory(ApiClient contractor) {
        var donor = contractor.post("/donors", donor()).ok().path("id").asText();
        return contractor
                .post(
                        "/inventories",
                        json("{\"donorId\":\"%s\",\"stage\":\"DETAILED\",\"surveyedOn\":\"%s\"}"
                                .formatted(donor, LocalDate.now())))
                .ok()
                .path("id")
                .asText();
    }
}
