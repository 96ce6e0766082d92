package nl.stadsmijn.hub.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;

/** A row of the table {@code reservation}, read (its lines come apart) and written. */
final class ReservationRow implements RowMapper<Reservation> {

    private static final QualifiedType<List<Reservation.Cut>> CUTS =
            QualifiedType.of(new GenericType<List<Reservation.Cut>>() {}).with(Json.class);

    private static final QualifiedType<List<Revision>> REVISIONS =
            QualifiedType.of(new GenericType<List<Revision>>() {}).with(Json.class);

    static final String INSERT = """
            INSERT INTO reservation (id, version, holder_id, deal_id, kind, ending, created_at, expires_at, extended, condition_scheme,
                                     condition_before, condition_settled, over_at, refusal_code, refusal_detail, refusal_cuts, line_count)
            VALUES (:id, :version, :holder, :deal, :kind, :ending, :createdAt, :expiresAt, :extended, :scheme, :before, :settled, :overAt,
                    :refusalCode, :refusalDetail, :refusalCuts, :lines)
            """;

    /** With its lines, for a statement that goes on; the foreign keys are looked at when that ends. */
    static final String ADD = """
            WITH reserved AS (%s),
                 wanted AS (SELECT lot_id, amount, unit, (number - 1)::smallint AS line
                              FROM unnest(:lots, :amounts, :units) WITH ORDINALITY AS given (lot_id, amount, unit, number)),
                 lined AS (INSERT INTO reservation_line (reservation_id, line, lot_id, amount, unit) SELECT :id, line, lot_id, amount, unit FROM wanted),
                 allocated AS (INSERT INTO allocation (reservation_id, line, lot_id, amount, open) SELECT :id, line, lot_id, amount, :open FROM wanted)
            """.formatted(INSERT);

    static final String UPDATE = """
            UPDATE reservation
               SET version = :version, kind = :kind, ending = :ending, expires_at = :expiresAt, extended = :extended,
                   condition_scheme = :scheme, condition_before = :before, condition_settled = :settled, over_at = :overAt,
                   refusal_code = :refusalCode, refusal_detail = :refusalDetail, refusal_cuts = :refusalCuts, revisions = :revisions,
                   line_count = :lines
             WHERE id = :id
            """;

    static <S extends SqlStatement<S>> S bind(S sql, Reservation reservation) {
        var facts = reservation.facts();
        var option = reservation instanceof Reservation.Option it ? it : null;
        var firm = reservation instanceof Reservation.Firm it ? it : null;
        var over = reservation instanceof Reservation.Over it ? it : null;
        var condition = firm == null ? null : firm.condition();
        return sql.bind("id", facts.id())
                .bind("version", facts.version() + 1)
                .bind("holder", facts.holderId())
                .bind("deal", facts.dealId())
                .bind("kind", kind(reservation))
                .bind("ending", over == null ? null : over.ending())
                .bind("createdAt", facts.createdAt())
                .bind("expiresAt", option == null ? null : option.expiresAt())
                .bind("extended", option != null && option.extended())
                .bind("scheme", condition == null ? null : condition.scheme())
                .bind("before", condition == null ? null : condition.before())
                .bind("settled", firm != null && (firm.settled() || condition == null))
                .bind("overAt", over == null ? null : over.at())
                .bind("lines", facts.lines().size())
                .bind(
                        "refusalCode",
                        facts.refusal() == null ? null : facts.refusal().code())
                .bind(
                        "refusalDetail",
                        facts.refusal() == null ? null : facts.refusal().detail())
                .bindByType("refusalCuts", cuts(facts), CUTS)
                .bindByType("revisions", facts.revisions().isEmpty() ? null : facts.revisions(), REVISIONS);
    }

    private static List<Reservation.Cut> cuts(Reservation.Facts facts) {
        return facts.refusal() == null || facts.refusal().cuts().isEmpty()
                ? null
                : facts.refusal().cuts();
    }

    static String kind(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Option option -> "OPTION";
            case Reservation.Firm firm -> "FIRM";
            case Reservation.Over over -> "OVER";
        };
    }

    @Override
    public Reservation map(ResultSet row, StatementContext context) throws SQLException {
        var facts = facts(row, context);
        return switch (row.getString("kind")) {
            case "OPTION" -> new Reservation.Option(facts, instant(row, "expires_at"), row.getBoolean("extended"));
            case "FIRM" -> new Reservation.Firm(facts, condition(row), row.getBoolean("condition_settled"));
            default -> new Reservation.Over(facts, Ending.valueOf(row.getString("ending")), instant(row, "over_at"));
        };
    }

    private static Reservation.Facts facts(ResultSet row, StatementContext context) throws SQLException {
        var code = row.getString("refusal_code");
        return new Reservation.Facts(
                row.getObject("id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                instant(row, "created_at"),
                List.of(),
                code == null
                        ? null
                        : new Reservation.Refusal(
                                code,
                                row.getString("refusal_detail"),
                                context.findColumnMapperFor(CUTS).orElseThrow().map(row, "refusal_cuts", context)),
                revisions(row, context),
                row.getLong("version"));
    }

    private static List<Revision> revisions(ResultSet row, StatementContext context) throws SQLException {
        var revisions = context.findColumnMapperFor(REVISIONS).orElseThrow().map(row, "revisions", context);
        return revisions == null ? List.of() : revisions;
    }

    private static Condition condition(ResultSet row) throws SQLException {
        var scheme = row.getString("condition_scheme");
        return scheme == null ? null : new Condition(scheme, row.getObject("condition_before", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
