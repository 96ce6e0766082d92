package nl.stadsmijn.inventory.producttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables count things, so they name them in the plural. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PluralsTest {

    @Inject
    ProductTypes types;

    @ParameterizedTest
    @CsvSource({
        "deuren, door",
        "Deuren, door",
        "kanaalplaten, hollow-core-slab",
        "hollow-core slabs, hollow-core-slab",
        "radiatoren, radiator",
        "doors, door",
        "windows, window",
        "ramen, window",
        "kozijnen, window",
        "balken, beam",
        "stalen balken, steel-beam",
        "steel beams, steel-beam",
        "kolommen, column",
        "dakpannen, roof-tile",
        "bakstenen, brick",
        "wastafels, washbasin",
        "trappen, stair",
        "dakgoten, gutter",
        "koperen buizen, copper-pipe",
        "Türen, door",
        "portes, door"
    })
    void aPluralMeansWhatItsSingularDoes(String plural, String key) {
        assertThat(types.named(plural)).contains(key);
    }

    /** A barrier closes a road, or is a block of concrete; and what begins alike is not the same. */
    @ParameterizedTest
    @ValueSource(strings = {"barriers", "floorings of any kind", "deurtjes", "dingen", "de", "s", "%"})
    void whatMayMeanSeveralOrNoneMeansNone(String word) {
        assertThat(types.named(word)).isEmpty();
    }

    @Test
    void whatIsMeantByNoneIsRefusedWithTheNearest() {
        Api.contractor()
                .contentType("application/json")
                .body(Api.SLABS.replace("hollow-core-slab", "barriers"))
                .post("/inventories/{id}/elements", Api.inventory())
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("UNKNOWN_PRODUCT_TYPE"))
                .body("violations[0].message", containsString("nearest: "));
    }

    /** What a type is called means that type, with or without the plurals of others. */
    @Test
    void everyLabelStillMeansItsOwnType() {
        var catalogue = new ProductTypeCatalogue().all();
        assertThat(catalogue)
                .allSatisfy(type -> assertThat(type.labels().values())
                        .allSatisfy(label ->
                                assertThat(types.named(label)).as(label).contains(type.key())));
    }
}
