package nl.stadsmijn.matching.supply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.stadsmijn.matching.supply.Facts.ProductTypeFact;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.json.Json;

/** The product types as inventory-service told them. */
@ApplicationScoped
class ProductTypeRepository implements ProductTypes {

    /**
     * How like the text is to each term: mostly its best part between word boundaries (so "kanaalplaat 7910" has "kanaalplaat" in it), partly the whole
     * of it (so "steel beam" means steel beams before beams). 0.45 lets plurals and one wrong letter in a word through; what is less than 0.85 of the
     * best is noise beside it. Tried on the Dutch and English names of the product list.
     */
    private static final String MEANT = """
            WITH RECURSIVE likeness AS (
                SELECT product_type, max(0.7 * strict_word_similarity(term, :text) + 0.3 * similarity(term, :text)) AS likeness
                  FROM supply.term GROUP BY product_type
            ), meant AS (
                SELECT product_type AS key, likeness FROM likeness
                 WHERE likeness >= greatest(0.45, 0.85 * (SELECT max(likeness) FROM likeness))
                UNION
                SELECT narrower.key, meant.likeness FROM supply.product_type narrower JOIN meant ON narrower.parent = meant.key
            )
            SELECT key AS product_type, max(likeness)::float8 AS likeness FROM meant GROUP BY key ORDER BY likeness DESC, key
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ProductTypeRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Keeps a type unless as new a version is known. */
    void keep(ProductTypeFact fact, long version) {
        jdbi.useHandle(handle -> {
            if (handle.createUpdate("""
                            INSERT INTO supply.product_type AS known (key, version, parent, fact)
                            VALUES (:key, :version, :parent, :fact::jsonb)
                            ON CONFLICT (key) DO UPDATE
                               SET version = excluded.version, parent = excluded.parent, fact = excluded.fact
                             WHERE known.version < excluded.version
                            """)
                            .bind("key", fact.key())
                            .bind("version", version)
                            .bind("parent", fact.parent())
                            .bind("fact", write(fact))
                            .execute()
                    > 0) {
                keepTerms(handle, fact);
            }
        });
    }

    private static void keepTerms(Handle handle, ProductTypeFact fact) {
        handle.execute("DELETE FROM supply.term WHERE product_type = ?", fact.key());
        var batch = handle.prepareBatch("INSERT INTO supply.term (product_type, term) VALUES (?, ?)");
        terms(fact).forEach(term -> batch.add(fact.key(), term));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Set<String> terms(ProductTypeFact fact) {
        var terms = new LinkedHashSet<String>();
        var synonyms = fact.synonyms().values().stream().flatMap(List::stream);
        Stream.of(Stream.of(fact.key()), fact.labels().values().stream(), synonyms)
                .flatMap(words -> words)
                .map(Words::normalise)
                .filter(term -> !term.isEmpty())
                .forEach(terms::add);
        return terms;
    }

    @Override
    public Map<String, ProductType> byKey(Collection<String> keys) {
        record Row(String key, @ColumnName("labels") @Json Map<String, String> labels) {}
        var types = new HashMap<String, ProductType>();
        keys.forEach(key -> types.put(key, new ProductType(key, Map.of())));
        jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT key, fact -> 'labels' AS labels FROM supply.product_type WHERE key = ANY(:keys)")
                        .bindArray("keys", String.class, keys)
                        .mapTo(Row.class)
                        .list())
                .forEach(row -> types.put(row.key(), new ProductType(row.key(), row.labels())));
        return types;
    }

    @Override
    public boolean exists(String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM supply.product_type WHERE key = :key)")
                        .bind("key", key)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public List<String> nearest(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT product_type FROM supply.term GROUP BY product_type
                         ORDER BY max(similarity(term, :text)) DESC, product_type LIMIT 3
                        """)
                .bind("text", Words.normalise(key))
                .mapTo(String.class)
                .list());
    }

    @Override
    public Set<String> withNarrower(Collection<String> keys) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH RECURSIVE wanted AS (
                            SELECT unnest(:keys::text[]) AS key
                            UNION
                            SELECT narrower.key FROM supply.product_type narrower JOIN wanted ON narrower.parent = wanted.key
                        )
                        SELECT key FROM wanted
                        """)
                .bindArray("keys", String.class, keys)
                .mapTo(String.class)
                .set());
    }

    @Override
    public Set<String> withBroader(String key) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        WITH RECURSIVE broader AS (
                            SELECT :key AS key
                            UNION
                            SELECT type.parent FROM supply.product_type type JOIN broader ON type.key = broader.key WHERE type.parent IS NOT NULL
                        )
                        SELECT key FROM broader
                        """).bind("key", key).mapTo(String.class).set());
    }

    @Override
    public List<Meaning> meantBy(String text) {
        return jdbi.withHandle(handle -> handle.createQuery(MEANT)
                .bind("text", Words.normalise(text))
                .mapTo(Meaning.class)
                .list());
    }

    private String write(ProductTypeFact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
