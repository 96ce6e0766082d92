package nl.stadsmijn.kit.test;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A row of {@code contracts/authorization.csv}: to whom an operation is granted. Several rows may grant one operation to different roles.
 *
 * @param roles who may, whatever else is true; all of the realm's for {@code *}
 * @param relation what the caller must have to do with the object: {@code none}, {@code own}, or the name of another tie, such as participant or holder
 * @param other what a caller with the role but without the relation hears: {@code 404} of a private object, {@code 403} of one that all may see,
 *     {@code 422} where the body names it, {@code -} where no object is named
 * @param anonymous whether it can be done without a token
 * @param planned true while the operation does not exist yet
 */
record Grant(
        String service,
        String method,
        String path,
        Set<String> roles,
        String relation,
        String other,
        boolean anonymous,
        boolean planned,
        String note) {

    private static final String[] COLUMNS = {
        "service", "method", "path", "roles", "relation", "other", "anonymous", "status", "note"
    };

    static List<Grant> read(Path file) {
        return Contracts.rows(file, COLUMNS).stream().map(Grant::of).toList();
    }

    private static Grant of(List<String> row) {
        var roles = row.get(3).equals("*")
                ? Set.copyOf(Tokens.roles())
                : Set.of(row.get(3).isEmpty() ? new String[0] : row.get(3).split(" +"));
        return new Grant(
                row.get(0),
                oneOf(row, 1, "GET", "POST", "PUT", "PATCH", "DELETE"),
                row.get(2),
                known(roles, row),
                row.get(4),
                oneOf(row, 5, "404", "403", "422", "-"),
                oneOf(row, 6, "yes", "no").equals("yes"),
                oneOf(row, 7, "built", "planned").equals("planned"),
                row.get(8));
    }

    boolean of(Operation operation) {
        return operation.is(method, path);
    }

    /** Whether it depends on what the caller has to do with the object. */
    boolean isPersonal() {
        return !relation.equals("none");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static String oneOf(List<String> row, int column, String... allowed) {
        if (!List.of(allowed).contains(row.get(column))) {
            throw new IllegalStateException("%s must be one of %s in the row %s"
                    .formatted(COLUMNS[column], List.of(allowed), String.join(",", row)));
        }
        return row.get(column);
    }

    private static Set<String> known(Set<String> roles, List<String> row) {
        if (!Tokens.roles().containsAll(roles)) {
            throw new IllegalStateException("a role that the realm has not, in the row " + String.join(",", row));
        }
        return roles;
    }
}
