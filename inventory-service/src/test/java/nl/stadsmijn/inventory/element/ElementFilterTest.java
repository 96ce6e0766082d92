package nl.stadsmijn.inventory.element;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elements that are asked for by what they are. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ElementFilterTest {

    private static UUID inventory;

    @ParameterizedTest
    @CsvSource({
        "'', Kanaalplaat A;Binnendeur;Balk",
        "?productType=timber-door, Binnendeur",
        "?productType=brick, ''",
        "?state=HARVESTED, Balk",
        "?state=BUILT_IN, Kanaalplaat A;Binnendeur",
        "?publication=PUBLISHED, Balk",
        "?publication=UNPUBLISHED&q=deur, Binnendeur",
        "?storey=01 etage, Kanaalplaat A",
        "?externalId=d-1, Binnendeur",
        "?q=KANAALPLAAT, Kanaalplaat A",
        "?q=%25, ''",
        "?q=a&limit=2, Kanaalplaat A;Balk"
    })
    void areThoseThatFit(String query, String names) {
        var page = Api.contractor().get("/inventories/" + inventory() + "/elements" + query);
        page.then().statusCode(200);
        assertThat(String.join(";", page.jsonPath().getList("items.name", String.class)))
                .isEqualTo(names);
    }

    @Test
    void aPageFollowsOfThoseThatFit() {
        var path = "/inventories/" + inventory() + "/elements?q=a&limit=1";
        var first = Api.contractor().get(path).jsonPath();
        var next = first.getString("nextCursor");
        assertThat(first.getList("items.name")).isEqualTo(List.of("Kanaalplaat A"));
        assertThat(Api.contractor().get(path + "&cursor=" + next).jsonPath().getList("items.name"))
                .isEqualTo(List.of("Balk"));
        Api.contractor()
                .get("/inventories/{id}/elements?q=b&cursor=" + next, inventory())
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsNoStateIsRefused() {
        Api.contractor()
                .get("/inventories/{id}/elements?state=GONE", inventory())
                .then()
                .statusCode(400);
    }

    private static UUID inventory() {
        if (inventory == null) {
            inventory = Api.inventory();
            Api.element(inventory, Api.SLABS.replace("\"Kanaalplaat\"", "\"Kanaalplaat A\",\"storey\":\"01 etage\""));
            Api.element(inventory, Api.DOORS.replaceFirst("\\{", "{\"externalId\":\"d-1\","));
            Api.element(inventory, """
                    {"name":"Balk","productType":"steel-beam","amount":{"value":"2","unit":"piece"},"condition":{"technical":2},"state":"HARVESTED"}""");
        }
        return inventory;
    }
}
