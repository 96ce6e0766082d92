package nl.stadsmijn.inventory.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** A node of JSON-LD in the making: what nobody has said is left out, as is a list of nothing. */
record Node(ObjectNode json) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Node of(String type) {
        return empty().with("@type", type);
    }

    static Node empty() {
        return new Node(JSON.objectNode());
    }

    /** schema.org's QuantitativeValue. */
    static Node quantity(BigDecimal value, UnitCode unit) {
        return of("QuantitativeValue").with("value", value).with("unitCode", unit.code());
    }

    Node with(String name, String text) {
        return text == null ? this : with(name, JSON.textNode(text));
    }

    Node with(String name, BigDecimal number) {
        return number == null ? this : with(name, JSON.numberNode(number));
    }

    Node with(String name, Integer number) {
        return number == null ? this : with(name, BigDecimal.valueOf(number));
    }

    Node with(String name, Integer number, UnitCode unit) {
        return number == null ? this : with(name, BigDecimal.valueOf(number), unit);
    }

    Node with(String name, BigDecimal number, UnitCode unit) {
        return number == null ? this : with(name, quantity(number, unit));
    }

    Node with(String name, Node node) {
        return with(name, node.json);
    }

    Node with(String name, List<Node> nodes) {
        return nodes.isEmpty()
                ? this
                : with(
                        name,
                        JSON.arrayNode().addAll(nodes.stream().map(Node::json).toList()));
    }

    Node with(String name, JsonNode value) {
        json.set(name, value);
        return this;
    }
}
