package nl.stadsmijn.certification;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.certification.certificate.CertificateService;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.AuthorizationMatrixTest;
import nl.stadsmijn.kit.test.Operation;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Relation;
import nl.stadsmijn.kit.test.platform.PlatformResource;

/** Every operation by every role, on what one's own organisation assesses and on another's. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AuthorizationTest extends AuthorizationMatrixTest {

    private static final String SCHEME = "hollow-core-slab";

    /** Another certifier, as accredited as the caller; an organisation of this test alone, since an accreditation stays. */
    private static final UUID RIVAL = Ids.next();

    @Inject
    Certifier certifier;

    @Inject
    Ledger ledger;

    @Inject
    CertificateService certificates;

    @Override
    protected UUID caller(Operation operation) {
        return Organisations.CERTIFIER;
    }

    @Override
    protected Map<String, String> pathParameters(Operation operation, Relation relation) {
        var assessor = relation == Relation.OTHER ? RIVAL : Organisations.CERTIFIER;
        return switch (operation.path().split("/")[1]) {
            case "schemes" ->
                Map.of("id", SCHEME, "v", "1", "organisationId", Ids.next().toString());
            case "batches" -> operation.parameters().isEmpty() ? lotToAssess() : batch(assessor);
            case "samples" -> sample(assessor);
            case "certificates" -> Map.of("id", certificate(assessor).toString());
            case "status-lists" ->
                Map.of(
                        "id",
                        certificates
                                .find(certificate(assessor))
                                .orElseThrow()
                                .statusListId()
                                .toString());
            case ".well-known" -> Map.of();
            default -> throw new AssertionError("an operation that this test does not know: " + operation);
        };
    }

    @Override
    protected Optional<String> body(Operation operation, Map<String, String> parameters) {
        return switch (operation.method() + " " + operation.path()) {
            case "POST /batches" ->
                Optional.of("{\"scheme\":\"%s\",\"lotIds\":[\"%s\"]}".formatted(SCHEME, parameters.get("lotId")));
            case "POST /batches/{id}/samples" ->
                super.body(operation, parameters)
                        .map(example -> example.replaceFirst(
                                "\"lotId\":\"[^\"]*\"", "\"lotId\":\"%s\"".formatted(parameters.get("lotId"))));
            case "POST /batches/{id}/decision" -> Optional.of("{\"decision\":\"REJECTED\",\"remarks\":\"cracks\"}");
            default -> super.body(operation, parameters);
        };
    }

    private Map<String, String> lotToAssess() {
        certifier.accredited(Organisations.CERTIFIER);
        return Map.of("lotId", ledger.slabs(12).toString());
    }

    private Map<String, String> batch(UUID assessor) {
        var lot = ledger.slabs(12);
        var parameters = new HashMap<String, String>();
        parameters.put("id", certifier.opensAs(assessor, lot).toString());
        parameters.put("lotId", lot.toString());
        return parameters;
    }

    private Map<String, String> sample(UUID assessor) {
        var lot = ledger.slabs(12);
        var batch = certifier.opensAs(assessor, lot);
        return Map.of("id", certifier.draws(assessor, batch, lot, 1).getFirst().toString());
    }

    private UUID certificate(UUID assessor) {
        return certifier.certifies(assessor, ledger.slabs(12));
    }
}
