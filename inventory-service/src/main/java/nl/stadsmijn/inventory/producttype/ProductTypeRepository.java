package nl.stadsmijn.inventory.producttype;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class ProductTypeRepository {

    private static final QualifiedType<ProductType> CONTENT =
            QualifiedType.of(ProductType.class).with(Json.class);

    /** One statement decides whether the content is new, so of two services that start together one tells it. */
    private static final String STORE = """
            INSERT INTO product_type AS known (key, id, version, content) VALUES (:key, :id, 1, :content)
            ON CONFLICT (key) DO UPDATE SET content = excluded.content, version = known.version + 1
                 WHERE known.content IS DISTINCT FROM excluded.content
            RETURNING version
            """;

    /** Words that contain the question, or sound like it: trigrams forgive typing errors. */
    private static final String SEARCH = """
            SELECT p.content
              FROM product_type p
              JOIN (SELECT key, max(CASE WHEN term ILIKE :like THEN 1 + similarity(term, :q) ELSE word_similarity(:q, term) END) AS score
                      FROM product_type_term
                     WHERE term ILIKE :like OR word_similarity(:q, term) > 0.4
                     GROUP BY key) found USING (key)
             ORDER BY found.score DESC, p.key
             LIMIT :rows
            """;

    private static final String NEAREST = """
            SELECT key FROM product_type_term GROUP BY key ORDER BY max(similarity(term, :q)) DESC, key LIMIT :rows
            """;

    private final Jdbi jdbi;

    ProductTypeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return the new version, or nothing if this content was known already */
    Optional<Long> store(ProductType type) {
        return jdbi.withHandle(handle -> {
            var version = handle.createQuery(STORE)
                    .bind("key", type.key())
                    .bind("id", ProductTypeChanged.id(type.key()))
                    .bindByType("content", type, CONTENT)
                    .mapTo(Long.class)
                    .findOne();
            if (version.isPresent()) {
                handle.createUpdate("DELETE FROM product_type_term WHERE key = :key")
                        .bind("key", type.key())
                        .execute();
                var terms = handle.prepareBatch(
                        "INSERT INTO product_type_term (key, language, term) VALUES (:key, :language, :word)");
                type.terms()
                        .forEach(term -> terms.bind("key", type.key())
                                .bind("language", term.language())
                                .bind("word", term.word())
                                .add());
                terms.execute();
            }
            return version;
        });
    }

    List<ProductType> list(String after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT content FROM product_type WHERE key > :after ORDER BY key LIMIT :rows")
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(CONTENT)
                .list());
    }

    List<ProductType> search(String question, int rows) {
        var like = "%" + question.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbi.withHandle(handle -> handle.createQuery(SEARCH)
                .bind("q", question)
                .bind("like", like)
                .bind("rows", rows)
                .mapTo(CONTENT)
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
