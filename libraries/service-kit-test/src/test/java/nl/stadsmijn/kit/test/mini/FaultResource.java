package nl.stadsmijn.kit.test.mini;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

/** Everything that can go wrong inside. */
@Path("/faults")
@Tag(name = "Faults")
@PermitAll
@RunOnVirtualThread
public class FaultResource {

    private final Jdbi jdbi;
    private final LostCommit lostCommit;

    FaultResource(Jdbi jdbi, LostCommit lostCommit) {
        this.jdbi = jdbi;
        this.lostCommit = lostCommit;
    }

    @GET
    @Path("/{kind}")
    @Operation(summary = "Fail")
    @ProblemTypes("rule-broken")
    public String fail(String kind) {
        return switch (kind) {
            case "sql" ->
                jdbi.withHandle(handle -> handle.createQuery("SELECT secret FROM no_such_table")
                        .mapTo(String.class)
                        .one());
            case "connection-lost" -> {
                killConnection();
                yield "never";
            }
            case "commit-lost" -> lostCommit.write();
            case "undeclared" -> throw Problem.of(new ProblemType("nobody-wrote-this-down", "Undeclared", 409), "…");
            case "undocumented" -> throw Problem.conflict("The description doesn't say so.");
            case "undeclared-violation" -> throw Problem.rule("title", "NotNull", "must not be null", null);
            case "harmless" -> "nothing happened";
            case "bug" ->
                throw new IllegalStateException("nl.stadsmijn.Secret at line 12: SELECT password FROM person");
            default -> throw Problem.notFound();
        };
    }

    private void killConnection() {
        jdbi.useHandle(handle -> handle.select("SELECT pg_terminate_backend(pg_backend_pid())")
                .mapTo(Boolean.class)
                .one());
    }
}
