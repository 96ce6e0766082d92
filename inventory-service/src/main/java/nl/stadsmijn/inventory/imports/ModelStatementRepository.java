package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.description.Description;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class ModelStatementRepository {

    private static final QualifiedType<Description> DESCRIPTION =
            QualifiedType.of(Description.class).with(Json.class);

    private static final QualifiedType<Map<String, BigDecimal>> SHARES =
            QualifiedType.of(new GenericType<Map<String, BigDecimal>>() {}).with(Json.class);

    private final Jdbi jdbi;

    ModelStatementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By the element's id; those that no model said anything of are not among them. */
    Map<UUID, ModelStatement> ofInventory(UUID inventoryId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT s.lot_id, s.description, s.shares
                          FROM lot l JOIN model_statement s ON s.lot_id = l.id
                         WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED'
                        """)
                .bind("inventory", inventoryId)
                .mapTo(ModelStatement.class)
                .collect(Collectors.toMap(ModelStatement::lotId, Function.identity())));
    }

    void keep(Collection<ModelStatement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    INSERT INTO model_statement (lot_id, description, shares) VALUES (:lot, :description, :shares)
                    ON CONFLICT (lot_id) DO UPDATE SET description = excluded.description, shares = excluded.shares
                    """);
            for (var statement : statements) {
                batch.bind("lot", statement.lotId())
                        .bindByType("description", statement.description(), DESCRIPTION)
                        .bindByType("shares", statement.shares(), SHARES)
                        .add();
            }
            batch.execute();
        });
    }
}
