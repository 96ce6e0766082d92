package nl.stadsmijn.inventory.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A description does not say one thing twice, or two things of one. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SaidOnceTest {

    @Inject
    Jdbi jdbi;

    private UUID inventory;

    @BeforeEach
    void begin() {
        inventory = Api.inventory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "'globalIds':['a','b','a']; globalIds[2]; DUPLICATE",
                "'hazards':[{'substance':'asbest','status':'ABSENT_TESTED'},{'substance':'asbestos','status':'SUSPECTED'}]; hazards[1].substance; DUPLICATE",
                "'performance':[{'kind':'STRENGTH_CLASS','value':'S235'},{'kind':'STRENGTH_CLASS','value':'S355'}]; performance[1].value; DUPLICATE",
                "'amount':{'value':'10','unit':'kg'},'massPerUnit':5; massPerUnit; CONTRADICTION",
                "'amount':{'value':'10','unit':'t'},'massPerUnit':1000; massPerUnit; CONTRADICTION"
            })
    void whatContradictsItselfIsRefused(String fields, String field, String code) {
        add(fields).statusCode(422).body("violations.field", contains(field)).body("violations.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "'globalIds':['a','b']",
                "'hazards':[{'substance':'asbestos','status':'ABSENT_TESTED'},{'substance':'pcb','status':'SUSPECTED'}]",
                "'performance':[{'kind':'STRENGTH_CLASS','value':'C30/37'},{'kind':'STRENGTH_CLASS','name':'wapening','value':'B500'}]",
                "'performance':[{'kind':'DURABILITY_CLASS','value':'XC4'},{'kind':'DURABILITY_CLASS','value':'XF1'}]",
                "'performance':[{'kind':'STRENGTH_CLASS','value':'S235','evidence':'ARCHIVAL'},{'kind':'STRENGTH_CLASS','value':'S235','evidence':'DESTRUCTIVE'}]",
                "'amount':{'value':'10','unit':'kg'}"
            })
    void whatDoesNotIsTaken(String fields) {
        add(fields).statusCode(201);
    }

    /** It was taken once, and can be sent back as it is read. */
    @Test
    void whatIsWrittenDownSoAlreadyMayStay() {
        var element = UUID.fromString(add("'globalIds':['a','b'],'massPerUnit':5")
                .statusCode(201)
                .extract()
                .path("id"));
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET description = description || '{\"globalIds\":[\"a\",\"a\"],\"amount\":{\"value\":\"3\",\"unit\":\"kg\"}}' WHERE id = ?",
                element));
        var read = Api.contractor().get("/elements/{id}", element);
        var again = "'globalIds':['a','a'],'massPerUnit':5,'colour':'zwart','amount':{'value':'3','unit':'kg'}";
        Api.contractor()
                .contentType(ContentType.JSON)
                .header("If-Match", read.header("ETag"))
                .body(json(again))
                .put("/elements/{id}", element)
                .then()
                .statusCode(200);
        assertThat(read.jsonPath().getList("globalIds")).hasSize(2);
    }

    private ValidatableResponse add(String fields) {
        return Api.contractor()
                .contentType(ContentType.JSON)
                .body(json(fields))
                .post("/inventories/{id}/elements", inventory)
                .then();
    }

    private static String json(String fields) {
        var amount = fields.contains("'amount'") ? "" : ",'amount':{'value':'3','unit':'piece'}";
        return "{'name':'Ligger'%s,%s}".formatted(amount, fields).replace('\'', '"');
    }
}
