package nl.stadsmijn.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records whose fields stand in groups in Java and side by side in JSON. */
class StrictUnwrappingTest {

    record Name(String name) {}

    record Size(BigDecimal length, BigDecimal mass) {}

    record Thing(@JsonUnwrapped Name called, @JsonUnwrapped Size size, String colour) {}

    record Sent(String externalId, @JsonUnwrapped Thing thing) {}

    record Batch(List<Sent> things) {}

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void strictly() {
        new StrictJson().customize(json);
    }

    @Test
    void groupsAreReadBackAsTheyWereWritten() throws JsonProcessingException {
        var sent = new Sent(
                "a", new Thing(new Name("slab"), new Size(new BigDecimal("0.1"), new BigDecimal("2838.123")), "grey"));

        var text = json.writeValueAsString(sent);

        assertThat(text)
                .isEqualTo(
                        "{\"externalId\":\"a\",\"name\":\"slab\",\"length\":0.1,\"mass\":2838.123,\"colour\":\"grey\"}");
        assertThat(json.readValue(text, Sent.class)).isEqualTo(sent);
        assertThat(json.treeToValue(json.readTree(text), Sent.class)).isEqualTo(sent);
    }

    @Test
    void aFieldNobodyKnowsIsRefusedAndTheKnownOnesAreNamed() {
        assertThatThrownBy(() -> json.readValue("{\"things\":[{},{\"name\":\"a\",\"weight\":1}]}", Batch.class))
                .isInstanceOfSatisfying(UnrecognizedPropertyException.class, refused -> {
                    assertThat(refused.getPropertyName()).isEqualTo("weight");
                    assertThat(refused.getKnownPropertyIds())
                            .map(Object::toString)
                            .containsExactly("colour", "externalId", "length", "mass", "name");
                    assertThat(refused.getPath()).hasSize(3);
                });
    }

    @Test
    void aFieldTwiceIsRefused() {
        assertThatThrownBy(() -> json.readValue("{\"name\":\"a\",\"name\":\"b\"}", Thing.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
