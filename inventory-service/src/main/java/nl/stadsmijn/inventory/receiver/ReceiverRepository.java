package nl.stadsmijn.inventory.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class ReceiverRepository {

    private static final QualifiedType<Receiver.Address> ADDRESS =
            QualifiedType.of(Receiver.Address.class).with(Json.class);
    private static final QualifiedType<List<Receiver.Permit>> PERMITS =
            QualifiedType.of(new GenericType<List<Receiver.Permit>>() {}).with(Json.class);

    private static final String SELECT =
            "SELECT id, version, organisation_id, name, address, permits, eural, processing FROM receiver";

    private final Jdbi jdbi;

    ReceiverRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Receiver receiver) {
        jdbi.useHandle(handle -> bind(handle.createUpdate("""
                        INSERT INTO receiver (id, version, organisation_id, name, address, permits, eural, processing)
                        VALUES (:id, :version, :organisationId, :name, :address, :permits, :eural, :processing)
                        """), receiver).execute());
    }

    /** @return false if another change came first */
    boolean update(Receiver receiver) {
        return jdbi.withHandle(
                        handle -> bind(handle.createUpdate("""
                                UPDATE receiver
                                   SET version = :version, name = :name, address = :address, permits = :permits, eural = :eural,
                                       processing = :processing
                                 WHERE id = :id AND organisation_id = :organisationId AND version = :version - 1
                                """), receiver).execute())
                == 1;
    }

    Optional<Receiver> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .mapTo(Receiver.class)
                .findOne());
    }

    /** Of an organisation, oldest first. */
    List<Receiver> list(UUID organisation, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " WHERE organisation_id = :organisation AND id > :after ORDER BY id LIMIT :rows")
                .bind("organisation", organisation)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Receiver.class)
                .list());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Receiver receiver) {
        return statement
                .bind("id", receiver.id())
                .bind("version", receiver.version())
                .bind("organisationId", receiver.organisationId())
                .bind("name", receiver.name())
                .bindByType("address", receiver.address(), ADDRESS)
                .bindByType("permits", receiver.permits(), PERMITS)
                .bindArray("eural", String.class, receiver.eural())
                .bindArray(
                        "processing",
                        String.class,
                        receiver.processing().stream().map(Enum::name).toList());
    }
}
