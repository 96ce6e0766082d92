package nl.stadsmijn.inventory;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the tests of the account of a donor ask of this service. */
public final class Accounting {

    public static final String CRUSHER = """
            {"name":"Puinrecycling Gelderland B.V.","address":{"street":"Havenweg","houseNumber":"12","postalCode":"6541 AB","city":"Nijmegen"},
             "permits":[{"kind":"VIHB","number":"505432VIHB"}],"eural":["17 01 01","17 01 07"],"processing":["RECYCLING"]}""";

    private Accounting() {}

    /** A crusher of concrete in the contractor's register. */
    public static UUID receiver() {
        return receiver(CRUSHER);
    }

    public static UUID receiver(String json) {
        var answer = Api.contractor().contentType("application/json").body(json).post("/receivers");
        answer.then().statusCode(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    /** @param load may leave out the day */
    public static Response dispose(UUID inventory, UUID receiver, Map<String, Object> load) {
        var request = new HashMap<>(load);
        request.put("receiverId", receiver);
        request.putIfAbsent("on", "2026-11-20");
        return Api.contractor()
                .contentType("application/json")
                .body(request)
                .post("/inventories/{id}/disposals", inventory);
    }

    /** @param explanations reasons by element */
    public static Response close(UUID inventory, Map<String, String> explanations) {
        var list = explanations.entrySet().stream()
                .map(one -> Map.of("elementId", one.getKey(), "reason", one.getValue()))
                .toList();
        return Api.contractor()
                .contentType("application/json")
                .body(Map.of("explanations", list))
                .post("/inventories/{id}/closure", inventory);
    }
}
