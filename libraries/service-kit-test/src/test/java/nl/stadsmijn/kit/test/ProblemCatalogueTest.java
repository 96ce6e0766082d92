package nl.stadsmijn.kit.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ProblemCatalogueTest {

    private final ProblemCatalogue catalogue = new ProblemCatalogue(Contracts.file("problems.csv"));

    @Test
    void aProblemThatNobodyWroteDownFailsTheTestItHappensIn() {
        given().get("/api/v1/faults/undeclared").then().statusCode(409);
        assertThat(ProblemCatalogue.Guard.takeComplaints())
                .anyMatch(complaint -> complaint.contains("'nobody-wrote-this-down' left the service"));
    }

    @Test
    void aProblemThatItsOperationDoesNotNameFailsTheTestItHappensIn() {
        given().get("/api/v1/faults/undocumented").then().statusCode(409);
        assertThat(ProblemCatalogue.Guard.takeComplaints())
                .singleElement()
                .asString()
                .contains("fail was refused with 'conflict'");
    }

    @Test
    void aViolationWhoseCodeNobodyWroteDownFailsTheTestItHappensIn() {
        given().get("/api/v1/faults/undeclared-violation").then().statusCode(422);
        assertThat(ProblemCatalogue.Guard.takeComplaints())
                .singleElement()
                .asString()
                .contains("NotNull")
                .contains("violations.csv");
    }

    @Test
    void aProblemThatIsWrittenDownIsNoComplaint() {
        given().get("/api/v1/faults/none").then().statusCode(404);
        assertThat(ProblemCatalogue.Guard.takeComplaints()).isEmpty();
    }

    @Test
    void theCatalogueHasEveryTypeOfTheKit() throws IllegalAccessException {
        for (var field : Arrays.stream(ProblemType.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .toList()) {
            assertThat(catalogue.complaint(Problem.of((ProblemType) field.get(null), "")))
                    .isEmpty();
        }
    }

    @Test
    void anotherTitleOrStatusThanTheCatalogueHasIsAComplaint() {
        assertThat(catalogue.complaint(Problem.of(new ProblemType("conflict", "Something else", 409), "")))
                .get()
                .asString()
                .contains("title");
        assertThat(catalogue.complaint(Problem.of(new ProblemType("conflict", ProblemType.CONFLICT.title(), 410), "")))
                .get()
                .asString()
                .contains("status");
    }
}
