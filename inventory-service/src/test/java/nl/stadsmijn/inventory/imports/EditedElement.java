package nl.stadsmijn.inventory.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.stadsmijn.inventory.Api;

/** An element that somebody changes as a client does it: all of it is sent, some of it otherwise. */
final class EditedElement {

    private static final List<String> SENT = List.of(
            "externalId",
            "description",
            "name",
            "productType",
            "nlsfb",
            "ifcClass",
            "layer",
            "eural",
            "amount",
            "massPerUnit",
            "geometry",
            "material",
            "performance",
            "globalIds",
            "evidence",
            "rStrategy");

    private EditedElement() {}

    static void edit(Object id, Map<String, Object> changes) {
        edit(id, body -> body.putAll(changes));
    }

    static void edit(Object id, Consumer<Map<String, Object>> change) {
        var answer = Api.contractor().get("/elements/{id}", id);
        var body = new HashMap<>(answer.jsonPath().<String, Object>getMap("$"));
        body.keySet().retainAll(SENT);
        change.accept(body);
        Api.contractor()
                .contentType("application/json")
                .header("If-Match", answer.header("ETag"))
                .body(body)
                .put("/elements/{id}", id)
                .then()
                .statusCode(200);
    }
}
