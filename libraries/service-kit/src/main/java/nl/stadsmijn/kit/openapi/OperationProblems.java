package nl.stadsmijn.kit.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.problem.ProblemCatalogue;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The types of problem that an operation can be refused with: what follows from its form, and what its resource method names. */
final class OperationProblems {

    private static final String API = "/api/v1/";

    private final Set<ProblemType> types = new LinkedHashSet<>();

    private OperationProblems() {}

    /**
     * Reads them off the operation.
     *
     * @param parameters those of its path as well
     */
    static OperationProblems of(
            String path, Operation operation, List<Parameter> parameters, Endpoints.Endpoint endpoint) {
        var problems = new OperationProblems();
        problems.ofEveryRequest(path);
        problems.ofItsForm(operation, parameters);
        if (endpoint.roles().isPresent()) {
            problems.add(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.ORGANISATION_NOT_SELECTED);
        }
        var catalogue = ProblemCatalogue.agreed();
        endpoint.problems().stream().map(catalogue::type).forEach(problems.types::add);
        if (endpoint.idempotent()) {
            problems.add(ProblemType.REQUEST_IN_FLIGHT, ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return problems;
    }

    /** What is refused before a resource is asked, whichever it is. */
    private void ofEveryRequest(String path) {
        add(ProblemType.MALFORMED_REQUEST, ProblemType.TOO_LARGE, ProblemType.INTERNAL, ProblemType.UNAVAILABLE);
        if (path.startsWith(API)) {
            add(ProblemType.UNKNOWN_FIELD);
        }
    }

    private void ofItsForm(Operation operation, List<Parameter> parameters) {
        if (parameters.stream().anyMatch(one -> one.getIn() == Parameter.In.PATH)) {
            add(ProblemType.NOT_FOUND);
        }
        if (parameters.stream().anyMatch(one -> one.getIn() == Parameter.In.QUERY)) {
            add(ProblemType.ADDRESS_TOO_LONG);
        }
        if (operation.getRequestBody() != null) {
            add(ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.RULE_BROKEN);
        }
        if (parameters.stream().anyMatch(CommonHeader::isIfMatch)) {
            add(ProblemType.STALE, ProblemType.PRECONDITION_REQUIRED);
        }
        var answers = operation.getResponses();
        if (answers != null
                && answers.getAPIResponses().values().stream().anyMatch(answer -> answer.getContent() != null)) {
            add(ProblemType.NOT_ACCEPTABLE);
        }
    }

    private void add(ProblemType... more) {
        types.addAll(List.of(more));
    }

    /** By HTTP status. */
    SortedMap<Integer, List<ProblemType>> byStatus() {
        return types.stream().collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    }
}
