package nl.stadsmijn.hub.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.description.EvidenceKind;
import nl.stadsmijn.hub.description.WasteStatus;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** What a lot is, in a row of {@code description}: bound when it is written, and read again. */
@ApplicationScoped
class KnownDescriptionRepository implements Descriptions {

    private static final String OWN =
            "SELECT *, lot_id AS described_id FROM description WHERE lot_id = ANY(:lots) AND unit IS NOT NULL";

    /** The nearest that is described, through splits and merges; what a treatment made is something else. */
    private static final String OF_PARENTS = """
            WITH RECURSIVE kin (lot_id, parent_id, step) AS (
                SELECT id, id, 0 FROM unnest(:lots) AS id
                UNION ALL
                SELECT kin.lot_id, kinship.parent_id, step + 1
                  FROM kin JOIN kinship ON kinship.child_id = kin.parent_id
                 WHERE step < 1000
                   AND NOT EXISTS (SELECT FROM treatment WHERE id = kinship.booking_id)
                   AND NOT EXISTS (SELECT FROM description WHERE lot_id = kin.parent_id AND unit IS NOT NULL))
            SELECT DISTINCT ON (kin.lot_id) description.*, kin.lot_id AS described_id
              FROM kin JOIN description ON description.lot_id = kin.parent_id AND unit IS NOT NULL
             ORDER BY kin.lot_id, step, kin.parent_id
            """;

    private final Jdbi jdbi;

    KnownDescriptionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<UUID, Description> known(Collection<UUID> lots) {
        var known = read(OWN, lots);
        var others = lots.stream().filter(lot -> !known.containsKey(lot)).toList();
        if (!others.isEmpty()) {
            known.putAll(read(OF_PARENTS, others));
        }
        return known;
    }

    @Override
    public Optional<String> danger(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT danger FROM description WHERE lot_id = :lot AND danger IS NOT NULL")
                .bind("lot", lot)
                .mapTo(String.class)
                .findOne());
    }

    private Map<UUID, Description> read(String query, Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bindArray("lots", UUID.class, lots)
                .map(KnownDescriptionRepository::description)
                .collect(Collectors.toMap(Description::lotId, Function.identity())));
    }

    static <S extends SqlStatement<S>> S bind(S sql, Description description) {
        var size = description.size();
        return sql.bind("name", description.name())
                .bind("massPerUnit", description.massPerUnit())
                .bind("length", size.lengthMm())
                .bind("width", size.widthMm())
                .bind("height", size.heightMm())
                .bind("thickness", size.thicknessMm())
                .bind("section", description.section())
                .bind("technical", description.technicalCondition())
                .bind("wasteStatus", description.wasteStatus())
                .bind("material", description.material())
                .bindArray(
                        "evidence",
                        String.class,
                        description.evidence().stream()
                                .map(EvidenceKind::name)
                                .sorted()
                                .toList())
                .bind("photo", description.photoId());
    }

    private static Description description(ResultSet row, StatementContext context) throws SQLException {
        return new Description(
                row.getObject("described_id", UUID.class),
                row.getString("name"),
                row.getString("product_type"),
                Unit.of(row.getString("unit")),
                row.getBigDecimal("mass_per_unit"),
                new Description.Size(
                        row.getObject("length_mm", Integer.class),
                        row.getObject("width_mm", Integer.class),
                        row.getObject("height_mm", Integer.class),
                        row.getObject("thickness_mm", Integer.class)),
                row.getString("section"),
                row.getObject("technical_condition", Integer.class),
                Optional.ofNullable(row.getString("waste_status"))
                        .map(WasteStatus::valueOf)
                        .orElse(null),
                row.getString("material"),
                evidence(row),
                row.getObject("photo_id", UUID.class));
    }

    private static Set<EvidenceKind> evidence(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("evidence").getArray())
                .map(EvidenceKind::valueOf)
                .collect(Collectors.toSet());
    }
}
