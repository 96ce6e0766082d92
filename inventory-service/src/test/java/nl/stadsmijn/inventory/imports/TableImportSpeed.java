package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Measures, when it is asked for by name, how long a table of 100,000 rows takes from upload to the end of its job: inserted, unchanged, changed, and all wrong. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TableImportSpeed {

    private static final int ROWS = Integer.getInteger("rows", 100_000);

    @Test
    void oneHundredThousandRows() {
        var inventory = Api.inventory();
        measure("created", inventory, "", table("timber-door", "wit"));
        measure("unchanged", inventory, "?mode=upsert", table("timber-door", "wit"));
        measure("updated", inventory, "?mode=upsert", table("timber-door", "groen"));
        measure("rejected", Api.inventory(), "", table("timber-dor", "wit"));
    }

    private static byte[] table(String type, String colour) {
        return IntStream.range(0, ROWS)
                .mapToObj(row ->
                        "E-%d;Binnendeur %d;%s;%d;stuk;%d;930;40;%s;2;3;12,50;Bouwlaag %d;asbestos:ABSENT_TESTED(ASB-1)"
                                .formatted(row, row, type, row % 9 + 1, 1900 + row % 500, colour, row % 12))
                .collect(Collectors.joining(
                        "\n",
                        "Eigen id;Naam;Producttype;Aantal;Eenheid;Lengte (mm);Breedte (mm);Dikte (mm);Kleur;Technische conditie;Esthetische conditie;"
                                + "Prijs per eenheid;Bouwlaag;Gevaarlijke stoffen\n",
                        "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void measure(String outcome, UUID inventory, String query, byte[] file) {
        var start = System.nanoTime();
        var work = processor();
        var id = Streamed.upload(inventory, query, TableKind.CSV_TYPE, file);
        var job = Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> Api.contractor().get("/imports/{id}", id).jsonPath(),
                        now -> !now.getString("status").matches("QUEUED|RUNNING"));
        var seconds = (System.nanoTime() - start) / 1e9;
        assertThat(job.getInt("result." + outcome)).isEqualTo(ROWS);
        Log.infof(
                "%d rows %s in %.1f s, with %.1f s of processor in this process",
                ROWS, outcome, seconds, (processor() - work) / 1e9);
    }

    /** What this process, with service, broker and client, has used; unlike the time that passes it is the same on a busy machine. */
    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
