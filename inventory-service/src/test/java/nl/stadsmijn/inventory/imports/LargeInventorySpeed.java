package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Measures, when it is asked for by name, how long an inventory of 50,000 elements takes to be read by the page, filtered, exported, checked and published; alone, and beside another of its donor. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LargeInventorySpeed {

    private static final int ELEMENTS = Integer.getInteger("elements", 50_000);
    private static final List<String> TYPES =
            List.of("timber-door", "steel-beam", "hollow-core-slab", "window", "washbasin");

    @Test
    void fiftyThousandElements() {
        var donor = Api.donor();
        var inventory = Api.inventory(donor);
        fill(inventory, "piece");
        pages(inventory);
        for (var filter : List.of(
                "productType=washbasin",
                "productType=brick",
                "storey=Bouwlaag 3",
                "publication=PUBLISHED",
                "state=HARVESTED",
                "externalId=E-49999",
                "q=onderdeel 4999",
                "q=nergens")) {
            var query = filter.substring(0, filter.indexOf('=') + 1)
                    + URLEncoder.encode(filter.substring(filter.indexOf('=') + 1), StandardCharsets.UTF_8);
            measure(
                    "first page of " + filter,
                    () -> Api.contractor()
                            .urlEncodingEnabled(false)
                            .get("/inventories/" + inventory + "/elements?limit=200&" + query));
        }
        measure("CSV", () -> Api.contractor().accept(TableKind.CSV_TYPE).get("/inventories/{id}/elements", inventory));
        measure(
                "XLSX",
                () -> Api.contractor().accept(TableKind.XLSX_TYPE).get("/inventories/{id}/elements", inventory));
        measure(
                "publication, dry run",
                () -> Api.contractor().post("/inventories/{id}/publication?dryRun=true", inventory));
        var published = measure("publication", () -> Api.publish(inventory));
        assertThat(published.jsonPath().getInt("published")).isEqualTo(ELEMENTS);

        var second = Api.inventory(donor);
        fill(second, "other");
        measure(
                "publication beside as many that the donor offers",
                () -> Api.contractor().post("/inventories/{id}/publication", second));
    }

    private static void fill(UUID inventory, String pieces) {
        var start = System.nanoTime();
        var job = Streamed.upload(inventory, "", TableKind.CSV_TYPE, table(pieces));
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(5))
                .until(() -> Api.contractor()
                        .get("/imports/{id}", job)
                        .jsonPath()
                        .getString("status")
                        .equals("SUCCEEDED"));
        Log.infof("import: %.2f s", (System.nanoTime() - start) / 1e9);
    }

    private static void pages(UUID inventory) {
        var path = "/inventories/" + inventory + "/elements?limit=200";
        var millis = new ArrayList<Long>();
        var elements = 0;
        for (var cursor = ""; cursor != null; ) {
            var start = System.nanoTime();
            var page = Api.contractor().get(path + cursor).jsonPath();
            millis.add((System.nanoTime() - start) / 1_000_000);
            elements += page.getList("items.id").size();
            var next = page.getString("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(elements).isEqualTo(ELEMENTS);
        var sorted = millis.stream().sorted().toList();
        Log.infof(
                "%d pages of 200: p50 %d ms, p99 %d ms, last %d ms",
                sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), millis.getLast());
    }

    private static Response measure(String what, Supplier<Response> request) {
        var start = System.nanoTime();
        var answer = request.get();
        answer.asByteArray();
        Log.infof("%s: %.2f s", what, (System.nanoTime() - start) / 1e9);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static byte[] table(String pieces) {
        return IntStream.range(0, ELEMENTS)
                .mapToObj(row -> "E-%d;Onderdeel %d;%s;%d;stuk;%d;930;%d;wit;2;3;12,50;Bouwlaag %d;%s-%d"
                        .formatted(
                                row,
                                row,
                                TYPES.get(row % TYPES.size()),
                                row % 9 + 1,
                                1900 + row % 500,
                                row % TYPES.size() == 2 ? 200 : 40,
                                row % 12,
                                pieces,
                                row))
                .collect(Collectors.joining(
                        "\n",
                        "Eigen id;Naam;Producttype;Aantal;Eenheid;Lengte (mm);Breedte (mm);Dikte (mm);Kleur;Technische conditie;Esthetische conditie;"
                                + "Prijs per eenheid;Bouwlaag;IFC-GlobalIds\n",
                        "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
