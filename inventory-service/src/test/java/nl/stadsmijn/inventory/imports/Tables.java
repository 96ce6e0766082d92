package nl.stadsmijn.inventory.imports;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.table.TableKind;

/** What the tests of tables send and ask. */
final class Tables {

    static final String DOORS = """
            Eigen id;Naam;Producttype;Aantal;Eenheid;Lengte (m);Technische conditie;Prijs per eenheid;Kleur
            D-1;Binnendeur café;timber-door;6;stuk;2,015;2;25,00;wit
            D-2;Buitendeur;timber-door;2;stuk;2,115;3;;groen
            ;Losse deur;timber-door;1;stuk;;;;
            """;

    private Tables() {}

    static byte[] template(TableKind kind) {
        return Api.contractor()
                .get("/import-templates/{kind}", kind.extension())
                .asByteArray();
    }

    static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Response imported(UUID inventory, String query, byte[] csv) {
        return imported(inventory, query, TableKind.CSV, csv);
    }

    static Response imported(UUID inventory, String query, TableKind kind, byte[] file) {
        return Api.ended(Api.upload(inventory, query, kind.mediaType(), file));
    }

    static Response rows(Response job) {
        return Api.contractor().get("/imports/{id}/rows", job.jsonPath().getString("id"));
    }
}
