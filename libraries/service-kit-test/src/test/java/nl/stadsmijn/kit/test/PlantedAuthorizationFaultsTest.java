package nl.stadsmijn.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** The matrix fails where the table and the mini service disagree, whichever of the two is wrong. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PlantedAuthorizationFaultsTest {

    @TestHTTPResource("/")
    URI address;

    private final NotesMatrixTest notes = new NotesMatrixTest();

    @Test
    void anOperationThatIsInNoRowIsAGap() {
        var grants = new ArrayList<>(notes.table());
        grants.removeIf(grant -> grant.path().startsWith("/faults"));

        assertThat(matrix(grants).gaps()).containsExactly("GET /faults/{kind} is in no row: say who may do it");
    }

    @Test
    void aRowThatIsNoOperationIsAGapUnlessItIsPlanned() {
        var built = new Grant("mini-service", "GET", "/dreams", Set.of("owner"), "none", "-", false, false, "");
        var planned = new Grant("mini-service", "GET", "/plans", Set.of("owner"), "none", "-", false, true, "");
        var grants = new ArrayList<>(notes.table());
        grants.addAll(List.of(built, planned));

        assertThat(matrix(grants).gaps()).containsExactly("GET /dreams is 'built' in the table, but not there");
    }

    @Test
    void anOperationThatIsStillPlannedInTheTableIsAGap() {
        assertThat(matrix(changed("GET /notes", grant -> row(grant, grant.roles(), grant.other(), false, true)))
                        .gaps())
                .containsExactly("GET /notes is there, but still 'planned' in the table: make it 'built'");
    }

    @Test
    void aRoleThatMayTooMuchOrTooLittleIsSeen() {
        var roles = Set.of("contractor", "architect");

        assertThat(failed(changed("GET /notes", grant -> row(grant, roles, grant.other(), false, false))))
                .containsExactlyInAnyOrder(
                        "GET /notes as owner on its own object: FORBIDDEN",
                        "GET /notes as architect on its own object: ALLOWED");
    }

    @Test
    void anObjectOfAnotherOrganisationThatIsShownIsSeen() {
        assertThat(failed(changed(
                        "GET /notes/{id}/title",
                        grant -> new Grant(
                                grant.service(),
                                grant.method(),
                                grant.path(),
                                Set.of("owner"),
                                "own",
                                "404",
                                true,
                                false,
                                ""))))
                .contains("GET /notes/{id}/title as owner on another's object: HIDDEN");
    }

    @Test
    void anOperationThatAnybodyCanDoWithoutATokenIsSeen() {
        assertThat(failed(changed(
                        "GET /notes/{id}/title", grant -> row(grant, grant.roles(), grant.other(), false, false))))
                .containsExactly("GET /notes/{id}/title as anonymous on its own object: UNAUTHENTICATED");
    }

    @Test
    void anOperationThatDoesWhatIsRepeatedAgainIsSeen() {
        notes.address = address;
        var replace = ApiDocument.parse(new MatrixHttp(address).document()).operations().stream()
                .map(ApiDocument.Described::operation)
                .filter(operation -> operation.is("PUT", "/notes/{id}"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(notes.repetitions().new Case(replace)::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is replayed");
    }

    private List<Grant> changed(String operation, UnaryOperator<Grant> change) {
        return notes.table().stream()
                .map(grant -> grant.toString().equals(operation) ? change.apply(grant) : grant)
                .toList();
    }

    private static Grant row(Grant grant, Set<String> roles, String other, boolean anonymous, boolean planned) {
        return new Grant(
                grant.service(),
                grant.method(),
                grant.path(),
                roles,
                grant.relation().equals("published") ? "none" : grant.relation(),
                other,
                anonymous,
                planned,
                "");
    }

    private List<String> failed(List<Grant> grants) {
        return matrix(grants)
                .cases()
                .filter(one -> fails(one))
                .map(Object::toString)
                .toList();
    }

    private static boolean fails(AuthorizationMatrix.Case one) {
        try {
            one.check();
            return false;
        } catch (AssertionError found) {
            return true;
        }
    }

    private AuthorizationMatrix matrix(List<Grant> grants) {
        var http = new MatrixHttp(address);
        return new AuthorizationMatrix(grants, ApiDocument.parse(http.document()), http, notes);
    }
}
