package nl.stadsmijn.gateway.passport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.ServiceUnavailableException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReferenceNamesTest {

    private static final Supplier<JsonNode> MATERIALS =
            () -> json("{\"items\":[{\"key\":\"steel\",\"nameNl\":\"Staal\",\"nameEn\":\"Steel\"}]}");

    private int asked;

    @Test
    void areThoseOfAllPages() {
        var names = new ReferenceNames(lists(MATERIALS));
        assertThat(names.productType("beam", Language.NL)).contains("Balk");
        assertThat(names.productType("slab", Language.EN)).contains("Slab");
        assertThat(names.material("steel", Language.NL)).contains("Staal");
        assertThat(names.material("unheard-of", Language.NL)).isEmpty();
        assertThat(names.productType("slab", Language.NL))
                .as("a name nobody gave")
                .isEmpty();
    }

    @Test
    void areAskedForOnce() {
        var names = new ReferenceNames(lists(MATERIALS));
        names.productType("beam", Language.NL);
        names.material("steel", Language.EN);
        assertThat(asked).isEqualTo(3); // two pages of product types, and the materials
    }

    @Test
    void areDoneWithoutWhenTheyCannotBeHad() {
        var names = new ReferenceNames(lists(() -> {
            throw new ServiceUnavailableException();
        }));
        assertThat(names.productType("beam", Language.NL)).isEmpty();
        assertThat(names.material("steel", Language.NL)).isEmpty();
        assertThat(asked).as("not with every passport").isEqualTo(3);
    }

    /** Not a class of its own: one with a {@code @Path} would be served, and described, while other tests run. */
    private ReferenceLists lists(Supplier<JsonNode> materials) {
        return (ReferenceLists) Proxy.newProxyInstance(
                ReferenceLists.class.getClassLoader(),
                new Class<?>[] {ReferenceLists.class},
                (lists, method, arguments) -> {
                    asked++;
                    return method.getName().equals("materials") ? materials.get() : productTypes(arguments[1]);
                });
    }

    private static JsonNode productTypes(Object cursor) {
        return cursor == null
                ? json("{\"items\":[{\"key\":\"beam\",\"labels\":{\"nl\":\"Balk\"}}],\"nextCursor\":\"2\"}")
                : json("{\"items\":[{\"key\":\"slab\",\"labels\":{\"en\":\"Slab\"}}],\"nextCursor\":null}");
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
