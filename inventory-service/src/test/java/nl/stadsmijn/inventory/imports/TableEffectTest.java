package nl.stadsmijn.inventory.imports;

import static nl.stadsmijn.inventory.imports.Tables.DOORS;
import static nl.stadsmijn.inventory.imports.Tables.csv;
import static nl.stadsmijn.inventory.imports.Tables.imported;
import static nl.stadsmijn.inventory.imports.Tables.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a table makes and changes, and what it leaves alone. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TableEffectTest {

    @Inject
    ImportWorker worker;

    @Inject
    ImportRepository imports;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void workGoesOn() {
        scheduler.resume();
    }

    /** Batches are planned beside the one that is being written: what stands twice in a table is told though they lie far apart. */
    @Test
    void whatStandsTwiceInALargeTableIsToldOnce() {
        var rows = IntStream.range(0, 2500)
                .mapToObj(row -> "D-%d;Binnendeur;timber-door;1;stuk\n".formatted(row % 2400))
                .collect(Collectors.joining());
        var table = "Eigen id;Naam;Producttype;Aantal;Eenheid\n" + rows;

        var job = imported(Api.inventory(), "", table.getBytes(StandardCharsets.UTF_8));

        job.then()
                .body("result.created", equalTo(2400))
                .body("result.rejected", equalTo(100))
                .body("progress.done", equalTo(2500));
        assertThat(imports.rows(job.jsonPath().getUUID("id"), 2401, 200))
                .hasSize(100)
                .allSatisfy(row -> {
                    assertThat(row.outcome()).isEqualTo(ImportRow.Outcome.REJECTED);
                    assertThat(row.notices()).extracting(ImportNotice::code).containsExactly("DUPLICATE");
                });
    }

    @Test
    void whatIsThereIsRefusedOrChangedAsIsAsked() {
        var inventory = Api.inventory();
        imported(inventory, "", csv(DOORS)).then().body("result.created", equalTo(3));

        var twice = imported(inventory, "", csv(DOORS));
        twice.then().body("result.rejected", equalTo(2)).body("result.created", equalTo(1));
        rows(twice)
                .then()
                .body("items[0].notices[0].code", equalTo("EXISTS"))
                .body("items[0].notices[0].field", equalTo("externalId"))
                .body("items[0].notices[0].heading", equalTo("Eigen id"))
                .body("items[0].notices[0].value", equalTo("D-1"));

        var changed = imported(
                inventory,
                "?mode=upsert",
                csv("external id,name,colour\nD-1,Binnendeur café,wit\nD-2,Voordeur,groen\nD-3,Nieuw,\n"));
        changed.then()
                .body("result.unchanged", equalTo(1))
                .body("result.updated", equalTo(1))
                .body("result.created", equalTo(1));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.find { it.externalId == 'D-2' }.name", equalTo("Voordeur"))
                .body("items.find { it.externalId == 'D-2' }.condition.technical", equalTo(3));
    }

    @Test
    void aDryRunTellsAllAndWritesNothing() {
        var inventory = Api.inventory();

        var job = imported(inventory, "?dryRun=true", csv(DOORS));

        job.then().body("result.created", equalTo(3));
        rows(job).then().body("items[0].outcome", equalTo("CREATED")).body("items[0].elementId", nullValue());
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));
    }

    @Test
    void whatIsOfferedAlreadyKeepsItsAmountAndItsHoldersHear() {
        var inventory = Api.inventory();
        var listed = Api.element(inventory, """
                {"externalId":"L","name":"Deur","productType":"timber-door","amount":{"value":"2","unit":"piece"},
                 "condition":{"technical":2},"state":"HARVESTED"}""");

        var more = imported(inventory, "?mode=upsert", csv("external id,name,amount,unit\nL,Deur,3,piece\n"));
        rows(more).then().body("items[0].outcome", equalTo("REJECTED"));
        var named = imported(inventory, "?mode=upsert", csv("external id,name,state\nL,Mooie deur,HARVESTED\n"));
        named.then().body("result.updated", equalTo(1));
        Api.contractor().get("/elements/{id}", listed).then().body("name", equalTo("Mooie deur"));
        var back = imported(
                inventory, "?mode=upsert", csv("external id,name,state\nL,Mooie deur,BUILT_IN\nN,Nieuw,HARVESTED\n"));
        rows(back).then().body("items.notices.code.flatten()", contains("CHANGES_BY_HARVEST", "NOT_ALLOWED"));
    }

    @Test
    void aWorkerThatDiesHalfWayLeavesNothingOfATable() {
        scheduler.pause();
        var inventory = Api.inventory();
        var many = IntStream.range(0, 1500)
                .mapToObj(row -> "M-%d;Deur;timber-door;1;stuk".formatted(row))
                .collect(Collectors.joining("\n", "Eigen id;Naam;Producttype;Aantal;Eenheid\n", "\n"));
        var submitted = Api.upload(inventory, "", TableKind.CSV_TYPE, csv(many));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(worker.workOne(Lane.ALL)).isTrue();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        Api.contractor()
                .get("/imports/{id}", submitted.jsonPath().getString("id"))
                .then()
                .body("status", equalTo("RUNNING"))
                .body("progress.done", equalTo(1500));
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));

        scheduler.resume();
        Api.ended(submitted).then().body("result.created", equalTo(1500));
    }
}
