package nl.stadsmijn.matching.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.matching.supply.SupplyScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SearchTest {

    private static final String ARNHEM = "51.9851,5.8987";
    private static final Place NIJMEGEN = new Place(51.8449, 5.8428);

    @Inject
    SupplyScene scene;

    @BeforeEach
    void productTypesOnly() {
        scene.empty();
        scene.productTypes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kanaalplaat",
                "Kanaalplaat 7910",
                "kanaalplaten",
                "kanalplaat",
                "kannaalplaat",
                "kanaalplaatvloer",
                "hollow core slab",
                "hollow-core slabs",
                "holow core slab",
                "Spannbeton-Hohlplatte",
                "dalle alveolee",
                "vloer"
            })
    void findsSlabsByWhateverTheyAreCalled(String words) {
        var slabs = scene.slabs().say("name", "Element 14").publish();
        beam("HEA 200", 6000);
        search(Map.of("q", words)).body("items.lotId", contains(slabs.id.toString()));
    }

    @Test
    void tellsWhatTheWordsWereTakenFor() {
        search(Map.of("q", "kanalplaat"))
                .body("understood[0].productType", is("hollow-core-slab"))
                .body("understood[0].label.nl", is("Kanaalplaat"))
                .body("understood", hasSize(1));
    }

    @Test
    void aLongerNameGoesBeforeAShorterOneInIt() {
        beam("HEA 200", 6000);
        var timber = scene.slabs()
                .say("productType", "timber-beam")
                .say("name", "Element 15")
                .publish();
        search(Map.of("q", "stalen balk")).body("items.productType", everyItem(is("steel-beam")));
        search(Map.of("q", "balk")).body("items[0].lotId", is(timber.id.toString()));
    }

    @Test
    void findsWordsOfTheDescriptionByTheirStem() {
        var slabs =
                scene.slabs().say("description", "Met sparingen voor leidingen").publish();
        scene.slabs().publish();
        search(Map.of("q", "sparing")).body("items.lotId", contains(slabs.id.toString()));
    }

    @Test
    void nonsenseFindsNothing() {
        scene.slabs().publish();
        search(Map.of("q", "zwembad"))
                .body("items", hasSize(0))
                .body("total", is(0))
                .body("understood", hasSize(0));
    }

    @Test
    void everyFilterMustHold() {
        var fitting = scene.slabs().publish();
        scene.slabs().size("lengthMm", 5000).publish();
        scene.slabs().say("condition", Map.of("technical", 5)).publish();
        scene.slabs().say("availableFrom", "2028-01-01").publish();
        scene.slabs().at("DONOR", 53.2194, 6.5665).publish();
        search(Map.of(
                        "productType", "floor",
                        "material", "concrete-precast",
                        "nlsfb", "23",
                        "lengthMin", "7000",
                        "lengthMax", "8000",
                        "condition", "3",
                        "availableBy", "2027-06-01",
                        "unit", "piece",
                        "near", ARNHEM,
                        "radiusKm", "50"))
                .body("items.lotId", contains(fitting.id.toString()))
                .body("items[0].available", equalTo(Map.of("value", "12", "unit", "piece")))
                .body("items[0].price.perUnit.amount", is("95.00"));
    }

    @Test
    void sectionsAreFoundHoweverTheyAreWritten() {
        var beam = beam("HEA 200", 6000);
        beam("HEA 220", 6000);
        for (var written : List.of("hea200", "HEA 200", "HE200A", "HEA-200")) {
            search(Map.of("section", written)).body("items.lotId", contains(beam.toString()));
        }
        var unknown = beam("HE205A", 6000);
        search(Map.of("section", "HE205A")).body("items.lotId", contains(unknown.toString()));
        var masonry = beam("71x196", 6000);
        search(Map.of("section", "71 × 196")).body("items.lotId", contains(masonry.toString()));
    }

    @Test
    void onlyWhatIsForSaleIsFound() {
        scene.slabs().left("0").publish();
        scene.slabs().book("quarantined", true).publish();
        scene.slabs().say("publication", "WITHDRAWN").publish();
        scene.slabs().book("described", false).publish();
        scene.slabs().tellDescription();
        scene.slabs().tellStock();
        search(Map.of()).body("total", is(0));
    }

    @Test
    void certifiedMeansCertifiedNow() {
        var certified = scene.slabs().publish().quality("CERTIFIED", "hollow-core-slab", "2099-01-01");
        scene.slabs().publish().quality("CERTIFIED", "hollow-core-slab", "2020-01-01");
        scene.slabs().publish().quality("IN_ASSESSMENT", "hollow-core-slab", null);
        scene.slabs().publish();
        search(Map.of("certified", "true")).body("items.lotId", contains(certified.id.toString()));
        search(Map.of("certified", "hollow-core-slab"))
                .body("items.lotId", contains(certified.id.toString()))
                .body("items[0].certification.status", is("CERTIFIED"));
        search(Map.of("certified", "structural-steel"), 400)
                .body("violations[0].field", is("certified"))
                .body("violations[0].code", is("UNKNOWN_SCHEME"))
                .body("violations[0].value", is("structural-steel"))
                .body("violations[0].message", containsString("GET /schemes; nearest: hollow-core-slab"));
        search(Map.of("certified", "maybe"), 400).body("violations[0].message", containsString("true, false or"));
        scene.scheme("structural-steel");
        search(Map.of("certified", "structural-steel")).body("total", is(0));
        search(Map.of("certified", "false")).body("total", is(3)).body("items.lotId", not(hasItem(id(certified))));
        search(Map.of("certified", "Yes!"), 400).body("violations[0].message", containsString("true, false or"));
        search(Map.of("facets", "certified"))
                .body("facets.certified.find { it.value == 'none' }.count", is(3))
                .body("facets.certified.find { it.value == 'hollow-core-slab' }.count", is(1))
                .body("items.certification.status", hasItem("EXPIRED"));
        certified.quality("REVOKED", "hollow-core-slab", null);
        search(Map.of("certified", "true")).body("total", is(0));
    }

    @Test
    void facetsCountWhatWasFound() {
        scene.slabs().publish();
        scene.slabs()
                .at("SITE", 51.8449, 5.8428)
                .say("condition", Map.of("technical", 3))
                .publish();
        beam("HEA 200", 6000);
        given().queryParam("facets", "productType,material,location,condition")
                .header("Accept-Language", "en-GB,nl;q=0.5")
                .get("/api/v1/lots")
                .then()
                .statusCode(200)
                .body("facets.productType.value", contains("hollow-core-slab", "steel-beam"))
                .body("facets.productType.label", contains("Hollow-core slab", "Steel beam"))
                .body("facets.productType.count", contains(2, 1))
                .body("facets.location.find { it.value == 'DONOR' }.count", is(2))
                .body("facets.condition.find { it.value == '3' }.count", is(1))
                .body("total", is(3));
    }

    /** After harvest too: others may still be in the same building. */
    @ParameterizedTest
    @CsvSource({"DONOR", "SITE"})
    void placeAndDistanceAreToOneKilometreForEverybody(String kind) {
        scene.slabs().at(kind, NIJMEGEN.lat(), NIJMEGEN.lon()).publish();
        var coarse = NIJMEGEN.toOneKm();
        for (var token : List.of("", Tokens.bearer(Organisations.ARCHITECT, "architect"))) {
            var found = as(token, Map.of("near", "51.8449,5.8428"));
            found.body("items[0].location.rounded", is(true));
            assertThat(place(found)).isEqualTo(coarse).isNotEqualTo(NIJMEGEN);
            assertThat(found.extract().jsonPath().getDouble("items[0].distanceKm"))
                    .as("measured from the rounded place, or three searches would give the exact one away")
                    .isCloseTo(NIJMEGEN.kmTo(coarse), within(0.06));
        }
    }

    @Test
    void whatLiesInAHubIsNotShownAsIfItStoodAtItsDonor() {
        scene.slabs().publish();
        search(Map.of())
                .body("items[0].location.municipality", is("Nijmegen"))
                .body("items[0].availableFrom", is("2027-02-01"))
                .body("items[0].availableUntil", is("2027-04-30"));
        var stored = scene.slabs().at("HUB", 51.9851, 5.8987).publish();
        search(Map.of("near", ARNHEM, "radiusKm", "1"))
                .body("items.lotId", contains(id(stored)))
                .body("items[0].location.municipality", nullValue())
                .body("items[0].availableFrom", nullValue())
                .body("items[0].availableUntil", nullValue());
    }

    @Test
    void aLotIsShownWithItsPhotos() {
        var photo = Ids.next();
        var lot = scene.slabs().say("photos", List.of(photo.toString())).publish();
        var bare = scene.slabs().publish();
        given().get("/api/v1/lots/" + id(lot))
                .then()
                .statusCode(200)
                .body("photos.id", contains(photo.toString()))
                .body("photos[0].thumbnailUrl", is("/api/v1/photos/" + photo + "?size=thumbnail"));
        given().get("/api/v1/lots/" + id(bare)).then().body("photos", hasSize(0));
    }

    /** The ledger's last word of these lots is of before the move. */
    @ParameterizedTest
    @CsvSource({"DONOR", "SITE"})
    void whatIsAtADonorThatMovedIsFoundWhereTheDonorIsNow(String kind) {
        var lot = scene.slabs().in(kind, SupplyScene.DONOR, "Nijmegen", 51.8449, 5.8428);
        lot.donor("Nijmegen", 51.8449, 5.8428).publish();
        lot.donor("Edam-Volendam", 52.5, 5.0).tellDescription();
        search(Map.of("near", "52.5,5.0", "radiusKm", "2"))
                .body("items.lotId", contains(id(lot)))
                .body("items[0].location.name", is("Edam-Volendam"))
                .body("items[0].location.municipality", is("Edam-Volendam"));
        search(Map.of("near", "51.8449,5.8428", "radiusKm", "2")).body("total", is(0));
    }

    @Test
    void whatLiesInAHubThatMovedIsFoundWhereTheHubIsNow() {
        var hub = Ids.next();
        scene.hub(hub, "Hub Arnhem", 51.9851, 5.8987);
        var lot = scene.slabs().in("HUB", hub, "Hub Arnhem", 51.9851, 5.8987).publish();
        scene.hub(hub, "Hub Velp", 52.5, 5.0);
        search(Map.of("near", "52.5,5.0", "radiusKm", "2"))
                .body("items.lotId", contains(id(lot)))
                .body("items[0].location.name", is("Hub Velp"));
    }

    @Test
    void aRadiusLeavesOutWhatLiesFarther() {
        var near = scene.slabs().publish();
        scene.slabs().at("HUB", 52.3676, 4.9041).publish();
        search(Map.of("near", ARNHEM, "radiusKm", "50", "sort", "distance"))
                .body("items.lotId", contains(near.id.toString()));
        search(Map.of("near", ARNHEM, "sort", "distance"))
                .body("items", hasSize(2))
                .body("items[0].lotId", is(near.id.toString()));
    }

    @Test
    void sortsByPriceLengthAndAvailability() {
        var cheap = scene.slabs()
                .price("FREE", null)
                .size("lengthMm", 9000)
                .say("availableFrom", "2027-03-01")
                .publish();
        var dear = scene.slabs()
                .price("FIXED", "200.00")
                .size("lengthMm", 5000)
                .say("availableFrom", "2027-02-01")
                .publish();
        var asked = scene.slabs()
                .price("ON_REQUEST", null)
                .size("lengthMm", 7000)
                .at("SITE", 51.8, 5.8)
                .publish();
        search(Map.of("sort", "price")).body("items.lotId", contains(id(cheap), id(dear), id(asked)));
        search(Map.of("sort", "length")).body("items.lotId", contains(id(dear), id(asked), id(cheap)));
        search(Map.of("sort", "available")).body("items.lotId", contains(id(asked), id(dear), id(cheap)));
    }

    @ParameterizedTest
    @CsvSource({"relevance", "distance", "price", "available", "length"})
    void walkingByCursorShowsEachLotOnceWhileNewOnesCome(String sort) {
        var there = new HashSet<String>();
        for (var index = 0; index < 7; index++) {
            there.add(id(scene.slabs().size("lengthMm", 7000 + index % 3).publish()));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var parameters =
                    new java.util.HashMap<>(Map.of("q", "kanaalplaat", "sort", sort, "near", ARNHEM, "limit", "2"));
            if (cursor != null) {
                parameters.put("cursor", cursor);
            }
            var page = search(parameters).extract().jsonPath();
            seen.addAll(page.getList("items.lotId", String.class));
            cursor = page.getString("nextCursor");
            scene.slabs().publish();
        } while (cursor != null && seen.size() < 50);
        assertThat(seen).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void aParameterNobodyKnowsIsToldWithTheNearest() {
        search(Map.of("productTyp", "x"), 400)
                .body("type", containsString("/problems/unknown-field"))
                .body("violations[0].field", is("productTyp"))
                .body("violations[0].message", containsString("did you mean productType?"));
    }

    @Test
    void aProductTypeAndAMaterialThatThereAreNotAreToldWithTheNearest() {
        search(Map.of("productType", "steel-beem,timber-beam", "material", "concrete-precasted"), 400)
                .body("type", containsString("/problems/malformed-request"))
                .body("violations.field", contains("productType", "material"))
                .body("violations.code", contains("UNKNOWN_PRODUCT_TYPE", "UNKNOWN_MATERIAL"))
                .body("violations.value", contains("steel-beem", "concrete-precasted"))
                .body("violations[0].message", containsString("nearest: steel-beam"))
                .body("violations[1].message", containsString("nearest: concrete-precast"));
        given().queryParam("productType", "foo")
                .get("/api/v1/lots/aggregates")
                .then()
                .statusCode(400)
                .body("violations.code", contains("UNKNOWN_PRODUCT_TYPE"));
    }

    @Test
    void whatIsOfAMaterialThatNobodyToldIsFoundAsItIsCounted() {
        var untold = scene.slabs().say("material", null).publish();
        scene.slabs().publish();
        search(Map.of("material", "unknown", "facets", "material")).body("items.lotId", contains(untold.id.toString()));
        search(Map.of("material", "unknown,concrete-precast")).body("total", is(2));
    }

    @Test
    void everyParameterThatCanNotBeReadIsTold() {
        search(
                        Map.of(
                                "lengthMin",
                                "long",
                                "near",
                                "Arnhem",
                                "condition",
                                "9",
                                "unit",
                                "kilo",
                                "availableBy",
                                "soon"),
                        400)
                .body("type", containsString("/problems/malformed-request"))
                .body("violations.field", hasSize(5))
                .body("violations.find { it.field == 'near' }.message", containsString("lat,lon"));
        search(Map.of("sort", "distance"), 400).body("violations[0].code", is("NEEDS_NEAR"));
        search(Map.of("near", "5.9,51.8"), 400).body("violations[0].code", is("LOOKS_SWAPPED"));
        search(Map.of("radiusKm", "5"), 400).body("violations[0].code", is("NEEDS_NEAR"));
        search(Map.of("lengthMin", "5", "lengthMax", "4"), 400).body("violations[0].code", is("ABOVE_MAX"));
        search(Map.of("facets", "colour"), 400);
        search(Map.of("cursor", "abc"), 400);
        search(Map.of("cursor", "WyJ4IiwieCJd"), 400).body("violations[0].code", is("NOT_A_CURSOR"));
    }

    @Test
    void aLotIsShownWhilePublishedEvenWhenNothingIsLeft() {
        var lot = scene.slabs().left("0").publish();
        given().get("/api/v1/lots/" + lot.id)
                .then()
                .statusCode(200)
                .body("forSale", is(false))
                .body("productTypeLabel.en", is("Hollow-core slab"))
                .body("codes.nlsfb", is("23.21"))
                .body("address", nullValue());
        lot.say("publication", "WITHDRAWN").publish();
        given().get("/api/v1/lots/" + lot.id).then().statusCode(404);
        given().get("/api/v1/lots/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void similarLotsAreOfTheSameTypeNearestInSizeFirst() {
        var lot = scene.slabs().publish();
        var far = scene.slabs().size("lengthMm", 4000).publish();
        var near = scene.slabs().size("lengthMm", 7900).publish();
        beam("HEA 200", 7910);
        given().get("/api/v1/lots/" + lot.id + "/similar")
                .then()
                .statusCode(200)
                .body("items.lotId", contains(id(near), id(far)));
    }

    @Test
    void aggregatesCountLotsAndAddUpAmountsPerType() {
        scene.slabs().publish();
        scene.slabs().left("30").publish();
        beam("HEA 200", 6000);
        given().get("/api/v1/lots/aggregates")
                .then()
                .statusCode(200)
                .body("total", is(3))
                .body("items.find { it.productType == 'hollow-core-slab' }.lots", is(2))
                .body(
                        "items.find { it.productType == 'hollow-core-slab' }.amounts",
                        contains(Map.of("value", "42", "unit", "piece")));
    }

    private UUID beam(String section, int length) {
        return scene.slabs()
                .say("productType", "steel-beam")
                .say("name", "Ligger")
                .say("material", "steel")
                .size("section", section)
                .size("lengthMm", length)
                .publish()
                .id;
    }

    private static String id(SupplyScene.Lot lot) {
        return lot.id.toString();
    }

    private static Place place(ValidatableResponse found) {
        var json = found.extract().jsonPath();
        return new Place(json.getDouble("items[0].location.place.lat"), json.getDouble("items[0].location.place.lon"));
    }

    private static ValidatableResponse search(Map<String, String> parameters) {
        return search(parameters, 200);
    }

    private static ValidatableResponse search(Map<String, String> parameters, int status) {
        return given().queryParams(parameters).get("/api/v1/lots").then().statusCode(status);
    }

    private static ValidatableResponse as(String token, Map<String, String> parameters) {
        var request = token.isEmpty() ? given() : given().header("Authorization", token);
        return request.queryParams(parameters).get("/api/v1/lots").then().statusCode(200);
    }
}
