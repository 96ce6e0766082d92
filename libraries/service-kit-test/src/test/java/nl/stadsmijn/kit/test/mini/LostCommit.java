package nl.stadsmijn.kit.test.mini;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** A transaction whose connection goes away between its statements and its commit. */
@ApplicationScoped
class LostCommit {

    private final Jdbi jdbi;

    LostCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    String write() {
        int backend = jdbi.withHandle(handle -> handle.createQuery("SELECT pg_backend_pid()")
                .mapTo(Integer.class)
                .one());
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.select("SELECT pg_terminate_backend(?)", backend)
                        .mapTo(Boolean.class)
                        .one()));
        return "written";
    }
}
