package nl.stadsmijn.inventory.producttype;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class ProductTypeRepository {

    private static final QualifiedType<ProductType> CONTENT =
            QualifiedType.of(ProductType.class).with(Json.class);

    /** One statement decides whether the content is new, so of two services that start together one tells it; what an admin wrote stays. */
    private static final String STORE = """
            INSERT INTO product_type AS known (key, id, version, content) VALUES (:key, :id, 1, :content)
            ON CONFLICT (key) DO UPDATE SET content = excluded.content, version = known.version + 1
                 WHERE known.origin = 'FILE' AND known.content IS DISTINCT FROM excluded.content
            RETURNING version
            """;

    private static final String ADD = """
            INSERT INTO product_type (key, id, version, content, origin) VALUES (:key, :id, 1, :content, 'ADMIN')
            ON CONFLICT (key) DO NOTHING
            RETURNING version
            """;

    private static final String REPLACE = """
            UPDATE product_type SET content = :content, version = version + 1, origin = 'ADMIN'
             WHERE key = :key AND id = :id AND version = :seen
            RETURNING version
            """;

    /**
     * The very word first, then what holds it as words, begins with it, holds it at all, and last what looks like it: trigrams forgive typing errors. Of equals,
     * the likest and then labels.
     */
    private static final String SEARCH = """
            SELECT p.content
              FROM product_type p
              JOIN (SELECT key, max(CASE WHEN plain = :q THEN 5
                                         WHEN ' ' || plain || ' ' LIKE :words THEN 4
                                         WHEN plain LIKE :starts THEN 3.5
                                         WHEN plain LIKE :holds THEN 3
                                         ELSE 2 * word_similarity(:q, plain) END
                                    + similarity(:q, plain) + CASE WHEN label THEN 0.2 ELSE 0 END) AS score
                      FROM product_type_term
                     WHERE plain LIKE :holds OR word_similarity(:q, plain) > 0.4
                     GROUP BY key) found USING (key)
             ORDER BY found.score DESC, p.key
             LIMIT :rows
            """;

    private static final String NEAREST = """
            SELECT key FROM product_type_term GROUP BY key ORDER BY max(similarity(plain, :q)) DESC, key LIMIT :rows
            """;

    /** A plural is no shorter than what it is the plural of, so that {@code floors} are no flooring. */
    private static final String PLURALS = """
            SELECT t.key, bool_or(t.label) AS label
              FROM unnest(ARRAY['nl', 'en', 'de', 'fr', 'key']) AS language
              JOIN product_type_term t USING (language)
             WHERE t.stem = stem(language, :word) AND t.stem <> '' AND length(t.plain) <= length(:word)
             GROUP BY t.key
            """;

    private final Jdbi jdbi;

    ProductTypeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A product type and how often it has changed. */
    record Stored(long version, @Json ProductType content) {}

    /** From the file. @return the new version, or nothing if this content was known already or is an admin's */
    Optional<Long> store(ProductType type) {
        return jdbi.withHandle(handle -> write(handle, STORE, type, 0));
    }

    /** @return its version, or nothing if there is one with this key */
    Optional<Long> add(ProductType type) {
        return jdbi.withHandle(handle -> write(handle, ADD, type, 0));
    }

    /** @return the new version, or nothing if it no longer is the one that was seen */
    Optional<Long> replace(ProductType type, long seen) {
        return jdbi.withHandle(handle -> write(handle, REPLACE, type, seen));
    }

    private static Optional<Long> write(Handle handle, String statement, ProductType type, long seen) {
        var query = handle.createQuery(statement)
                .bind("key", type.key())
                .bind("id", ProductTypeChanged.id(type.key()))
                .bindByType("content", type, CONTENT);
        var version = (statement.contains(":seen") ? query.bind("seen", seen) : query)
                .mapTo(Long.class)
                .findOne();
        if (version.isPresent()) {
            writeTerms(handle, type);
        }
        return version;
    }

    private static void writeTerms(Handle handle, ProductType type) {
        handle.createUpdate("DELETE FROM product_type_term WHERE key = :key")
                .bind("key", type.key())
                .execute();
        var terms = handle.prepareBatch(
                "INSERT INTO product_type_term (key, language, term, label) VALUES (:key, :language, :word, :label)");
        type.terms()
                .forEach(term -> terms.bind("key", type.key())
                        .bind("language", term.language())
                        .bind("word", term.word())
                        .bind("label", term.label())
                        .add());
        terms.execute();
    }

    Optional<Stored> find(String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT version, content FROM product_type WHERE key = :key")
                        .bind("key", key)
                        .mapTo(Stored.class)
                        .findOne());
    }

    List<ProductType> list(String after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT content FROM product_type WHERE key > :after ORDER BY key LIMIT :rows")
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(CONTENT)
                .list());
    }

    /** @param question in lower case, without accents and hyphens */
    List<ProductType> search(String question, int rows) {
        var like = question.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbi.withHandle(handle -> handle.createQuery(SEARCH)
                .bind("q", question)
                .bind("starts", like + "%")
                .bind("words", "% " + like + " %")
                .bind("holds", "%" + like + "%")
                .bind("rows", rows)
                .mapTo(CONTENT)
                .list());
    }

    /** A type that a word may be the plural of. @param label whether it is that of its label */
    record Plural(String key, boolean label) {}

    /** @param word in lower case, without accents and hyphens */
    List<Plural> plurals(String word) {
        return jdbi.withHandle(handle -> handle.createQuery(PLURALS)
                .bind("word", word)
                .mapTo(Plural.class)
                .list());
    }

    List<String> nearest(String wrong, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(NEAREST)
                .bind("q", wrong)
                .bind("rows", rows)
                .mapTo(String.class)
                .list());
    }
}
