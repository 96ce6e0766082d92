package nl.stadsmijn.kit.test.mini;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.page.Cursor;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class NoteRepository {

    private final Jdbi jdbi;

    NoteRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Note note) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO note (id, organisation, content, published, version)
                        VALUES (:id, :organisation, :content, :published, :version)
                        """).bindMethods(note).execute());
    }

    Optional<Note> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM note WHERE id = :id")
                .bind("id", id)
                .mapTo(Note.class)
                .findOne());
    }

    /** Which are wanted; null for any. */
    record Filter(Boolean published, NoteContent.Colour colour, UUID about) {}

    /** @return one more than {@code limit}, if there are so many */
    List<Note> of(UUID organisation, Filter filter, Optional<Cursor> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM note
                         WHERE organisation = :organisation
                           AND (CAST(:after AS uuid) IS NULL OR id > :after)
                           AND (CAST(:published AS boolean) IS NULL OR published = :published)
                           AND (CAST(:colour AS text) IS NULL OR content ->> 'colour' = :colour)
                           AND (CAST(:about AS text) IS NULL OR content ->> 'about' = :about)
                         ORDER BY id LIMIT :limit
                        """)
                .bind("organisation", organisation)
                .bind("after", after.map(cursor -> cursor.uuid(0)).orElse(null))
                .bind("published", filter.published())
                .bind("colour", filter.colour() == null ? null : filter.colour().name())
                .bind("about", filter.about() == null ? null : filter.about().toString())
                .bind("limit", limit + 1)
                .mapTo(Note.class)
                .list());
    }

    void change(Note note) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE note SET content = :content, published = :published, version = version + 1 WHERE id = :id
                        """).bindMethods(note).execute());
    }

    void remove(UUID id) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM note WHERE id = ?", id));
    }
}
