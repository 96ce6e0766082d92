package nl.stadsmijn.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries every operation of a service with every role, on an object of the caller's own, one it takes part in and one of another organisation, and
 * without a token, and compares what happens with {@code contracts/authorization.csv}. A service extends it with a {@code @QuarkusTest} that makes the objects.
 */
public abstract class AuthorizationMatrixTest {

    @TestHTTPResource("/")
    URI address;

    /**
     * Makes an object that the operation is about and that stands in this relation to {@link #caller}; called again for each request that may change
     * it. It is in a state in which the operation can be carried out.
     *
     * @return the value for each parameter in the path; more may be added for {@link #body}. Empty for an operation about no object
     */
    protected abstract Map<String, String> pathParameters(Operation operation, Relation relation);

    /**
     * The request body; the documented example, unless the body must name something that exists.
     *
     * @param parameters what {@link #pathParameters} gave for this request
     */
    protected Optional<String> body(Operation operation, Map<String, String> parameters) {
        return operation.example();
    }

    /** The organisation that does the operation. */
    protected UUID caller(Operation operation) {
        return Organisations.CONTRACTOR;
    }

    /** The municipality that an authority watches over: own and related objects lie in it, those of others do not. */
    protected String region() {
        return "Nijmegen";
    }

    /** The name of the service in the table. */
    protected String service() {
        return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    }

    List<Grant> table() {
        return Grant.read(Contracts.file("authorization.csv"));
    }

    @Test
    void everyOperationStandsInTheTableAndEveryRowIsAnOperation() {
        assertThat(matrix().gaps())
                .as("contracts/authorization.csv against the OpenAPI document")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> operationsByRoleAndRelation() {
        return matrix().cases().map(one -> DynamicTest.dynamicTest(one.toString(), one::check));
    }

    AuthorizationMatrix matrix() {
        var http = new MatrixHttp(address);
        var grants =
                table().stream().filter(row -> row.service().equals(service())).toList();
        return new AuthorizationMatrix(grants, ApiDocument.parse(http.document()), http, this);
    }
}
