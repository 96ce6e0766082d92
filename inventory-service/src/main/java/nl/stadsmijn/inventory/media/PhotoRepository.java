package nl.stadsmijn.inventory.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.inventory.description.LotPhoto;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class PhotoRepository {

    private static final QualifiedType<List<Photo.StoredFile>> FILES =
            QualifiedType.of(new GenericType<List<Photo.StoredFile>>() {}).with(Json.class);

    private static final String COLUMNS =
            "p.id, p.version, p.lot_id, p.kind, p.position, p.caption, p.uploaded_at, p.uploaded_by, p.files";

    /** UNION drops what was reached before, so that even a circle in the data would end. */
    private static final String SHOWN = """
            WITH RECURSIVE line(lot, ancestor, depth) AS (
                SELECT id, id, 0 FROM unnest(:lots) AS id
                UNION
                SELECT line.lot, parent, depth + 1 FROM line JOIN lot l ON l.id = line.ancestor CROSS JOIN LATERAL unnest(l.parents) AS parent
                 WHERE depth < 100)
            SELECT nearest.lot AS shown_with, %s
              FROM (SELECT lot, ancestor, min(depth) AS depth FROM line GROUP BY lot, ancestor) AS nearest
              JOIN photo p ON p.lot_id = nearest.ancestor
             ORDER BY nearest.lot, nearest.depth, nearest.ancestor, p.kind DESC, p.position
            """.formatted(COLUMNS);

    private static final String INSERT = """
            INSERT INTO photo (id, version, lot_id, kind, position, caption, uploaded_at, uploaded_by, files)
            VALUES (:id, :version, :lotId, :kind, :position, :caption, :uploadedAt, :uploadedBy, :files)
            """;

    /** Those between the old place and the new one make room. */
    private static final String MAKE_ROOM = """
            UPDATE photo SET position = position + CASE WHEN :to < :from THEN 1 ELSE -1 END
             WHERE lot_id = :lot AND kind = :kind AND id <> :id AND position BETWEEN least(:from, :to) AND greatest(:from, :to)
            """;

    private final Jdbi jdbi;

    PhotoRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** For each lot its own, then those of the lots it came from, the nearest first. */
    Map<UUID, List<Photo>> shownWith(Collection<UUID> lots) {
        var all = new LinkedHashMap<UUID, List<Photo>>();
        lots.forEach(lot -> all.put(lot, new ArrayList<>()));
        return jdbi.withHandle(handle -> handle.createQuery(SHOWN)
                .bindArray("lots", UUID.class, lots)
                .reduceRows(all, (shown, row) -> {
                    shown.get(row.getColumn("shown_with", UUID.class)).add(row.getRow(Photo.class));
                    return shown;
                }));
    }

    Optional<Photo> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM photo p WHERE p.id = :id")
                .bind("id", id)
                .mapTo(Photo.class)
                .findOne());
    }

    int count(UUID lot, LotPhoto.Kind kind) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM photo WHERE lot_id = :lot AND kind = :kind")
                        .bind("lot", lot)
                        .bind("kind", kind)
                        .mapTo(Integer.class)
                        .one());
    }

    void insert(Photo photo) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", photo.id())
                .bind("version", photo.version())
                .bind("lotId", photo.lotId())
                .bind("kind", photo.kind())
                .bind("position", photo.position())
                .bind("caption", photo.caption())
                .bind("uploadedAt", photo.uploadedAt())
                .bind("uploadedBy", photo.uploadedBy())
                .bindByType("files", photo.files(), FILES)
                .execute());
    }

    /** Gives a photo of a locked lot its new caption and place, and its next version. */
    void change(Photo before, String caption, int position) {
        jdbi.useHandle(handle -> {
            makeRoom(before, position);
            handle.createUpdate(
                            "UPDATE photo SET version = version + 1, caption = :caption, position = :position WHERE id = :id")
                    .bind("id", before.id())
                    .bind("caption", caption)
                    .bind("position", position)
                    .execute();
        });
    }

    /** Removes a photo of a locked lot. */
    void remove(Photo photo) {
        makeRoom(photo, Integer.MAX_VALUE);
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM photo WHERE id = :id")
                .bind("id", photo.id())
                .execute());
    }

    private void makeRoom(Photo photo, int to) {
        jdbi.useHandle(handle -> handle.createUpdate(MAKE_ROOM)
                .bind("id", photo.id())
                .bind("lot", photo.lotId())
                .bind("kind", photo.kind())
                .bind("from", photo.position())
                .bind("to", to)
                .execute());
    }

    /** Which of these there are. */
    Set<UUID> known(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM photo WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .set());
    }
}
