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
 * without a token, and compares what happens with {@code contracts/authorization.csv}. Then sends each that takes an {@code Idempotency-Key} twice. A service extends it with a {@code @QuarkusTest} that makes the objects.
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

    /** The object of {@link #pathParameters}, in a state in which the operation is carried out and answered with 2xx; called for each request of its own. */
    protected Map<String, String> parametersToRepeat(Operation operation) {
        return pathParameters(operation, Relation.OWN);
    }

    /**
     * The request body with which the operation is carried out, so that it can be seen that it is not carried out twice; that of {@link #body}, unless that is refused.
     *
     * @param parameters what {@link #parametersToRepeat} gave
     * @return text, or {@code byte[]}
     */
    protected Optional<Object> bodyToRepeat(Operation operation, Map<String, String> parameters) {
        return operation.mediaType().flatMap(type -> body(operation, parameters));
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

    @TestFactory
    Stream<DynamicTest> whatIsSentTwiceWithOneKeyIsDoneOnce() {
        return repetitions().cases().map(one -> DynamicTest.dynamicTest(one.toString(), one::check));
    }

    AuthorizationMatrix matrix() {
        var http = new MatrixHttp(address);
        return new AuthorizationMatrix(grants(), ApiDocument.parse(http.document()), http, this);
    }

    Repetitions repetitions() {
        var http = new MatrixHttp(address);
        return new Repetitions(grants(), ApiDocument.parse(http.document()), http, this);
    }

    private List<Grant> grants() {
        return table().stream().filter(row -> row.service().equals(service())).toList();
    }
}
