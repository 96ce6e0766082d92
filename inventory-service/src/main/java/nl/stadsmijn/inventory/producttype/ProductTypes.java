package nl.stadsmijn.inventory.producttype;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.producttype.ProductTypeRepository.Plural;
import nl.stadsmijn.inventory.producttype.ProductTypeRepository.Stored;
import nl.stadsmijn.inventory.section.SteelSections;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;

/**
 * The controlled list. Its base is the file in this service; what is new in that is stored and told when the service starts. An admin adds and changes types while it runs: these stand
 * in the database alone, and no start touches them.
 */
@ApplicationScoped
public class ProductTypes {

    private static final int NEAREST = 3;

    /** What is made of a rolled or hollow section of steel; a beam most often. */
    private static final List<String> OF_SECTIONS = List.of("steel-beam", "steel-column", "steel-member");

    /** How long a change that was made at another instance may go unnoticed here; an import asks for a type with every row. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** So many wrong words are remembered at a time, of whatever was sent. */
    private static final int MOST_UNKNOWN = 1000;

    private final ProductTypeRepository repository;
    private final ProductTypeRules rules;
    private final Outbox outbox;
    private final ProductTypeCatalogue catalogue;
    private final SteelSections sections;
    private final Clock clock;

    private volatile Snapshot snapshot = new Snapshot(Map.of(), Instant.MIN, Map.of(), Map.of());

    ProductTypes(
            ProductTypeRepository repository,
            ProductTypeRules rules,
            Outbox outbox,
            ProductTypeCatalogue catalogue,
            SteelSections sections,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.sections = sections;
        this.clock = clock;
    }

    /** @param unknown words that mean none, with the keys nearest to them: a table may have the same wrong word in every row
     *  @param named words that were asked for as a label or synonym, with the key that they mean, if one */
    private record Snapshot(
            Map<String, ProductType> types,
            Instant until,
            Map<String, List<String>> unknown,
            Map<String, Optional<String>> named) {}

    @Transactional
    void publish(@Observes StartupEvent start) {
        catalogue.all().forEach(type -> repository.store(type).ifPresent(version -> tell(type, version)));
    }

    public Optional<ProductType> find(String key) {
        var known = known();
        return known.unknown().containsKey(key)
                ? Optional.empty()
                : Optional.ofNullable(known.types().get(key))
                        .or(() -> repository.find(key).map(Stored::content));
    }

    /**
     * The key of the one type that has this label, or else this synonym, in any language and case, or else of which the word is the plural; empty if none or
     * several are meant.
     */
    public Optional<String> named(String word) {
        var known = known();
        var remembered = known.named().get(word);
        if (remembered != null) {
            return remembered;
        }
        var found = onlyOneNamed(known.types().values(), word);
        if (known.named().size() < MOST_UNKNOWN) {
            known.named().put(word, found);
        }
        return found;
    }

    private Optional<String> onlyOneNamed(Collection<ProductType> types, String word) {
        var labelled = keys(types, type -> type.terms().stream().filter(ProductType.Term::label), word);
        var named = labelled.isEmpty() ? keys(types, type -> type.terms().stream(), word) : labelled;
        var found = named.isEmpty() ? ofPlural(word) : named;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Labels go before the synonyms of others here too. */
    private List<String> ofPlural(String word) {
        var all = repository.plurals(plain(word));
        var labelled = all.stream().filter(Plural::label).toList();
        return (labelled.isEmpty() ? all : labelled).stream().map(Plural::key).toList();
    }

    private static List<String> keys(
            Collection<ProductType> types, Function<ProductType, Stream<ProductType.Term>> terms, String word) {
        var plain = plain(word);
        return types.stream()
                .filter(type ->
                        terms.apply(type).anyMatch(term -> plain(term.word()).equals(plain)))
                .map(ProductType::key)
                .toList();
    }

    private Snapshot known() {
        var now = clock.instant();
        if (!now.isBefore(snapshot.until())) {
            var types = repository.list("", Integer.MAX_VALUE).stream()
                    .collect(Collectors.toUnmodifiableMap(ProductType::key, Function.identity()));
            snapshot = new Snapshot(types, now.plus(FRESH), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
        return snapshot;
    }

    /** What was asked for before this instance changed the list is asked anew. */
    private void forget() {
        snapshot = new Snapshot(Map.of(), Instant.MIN, Map.of(), Map.of());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none */
    Stored get(String key) {
        return repository.find(key).orElseThrow(Problem::notFound);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is one with this key, 422 naming what is wrong */
    @Transactional
    Stored add(ProductType request) {
        var type = checked(request);
        var version = repository
                .add(type)
                .orElseThrow(() -> Problem.conflict("There is a product type %s already.".formatted(type.key())));
        tell(type, version);
        forget();
        return new Stored(version, type);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 412 if somebody changed it meanwhile, 422 naming what is wrong */
    @Transactional
    Stored change(String ifMatch, ProductType request) {
        var before = get(request.key());
        IfMatch.check(ifMatch, before.version(), before.content());
        var type = checked(request);
        var version = repository.replace(type, before.version()).orElseThrow(() -> {
            var now = get(type.key());
            IfMatch.check(ifMatch, now.version(), now.content());
            return Problem.conflict("Somebody changes this product type at this moment. Read it again.");
        });
        tell(type, version);
        forget();
        return new Stored(version, type);
    }

    private ProductType checked(ProductType type) {
        var wrong = rules.check(type, repository.list("", Integer.MAX_VALUE));
        if (!wrong.isEmpty()) {
            throw Problem.rules(wrong);
        }
        return rules.tidy(type);
    }

    private void tell(ProductType type, long version) {
        outbox.add(ProductTypeChanged.of(type, version));
    }

    /** The keys that a wrong one probably means, the likeliest first. */
    public List<String> nearest(String wrong) {
        var unknown = known().unknown();
        var remembered = unknown.get(wrong);
        if (remembered != null) {
            return remembered;
        }
        var nearest = repository.nearest(plain(wrong), NEAREST);
        if (unknown.size() < MOST_UNKNOWN) {
            unknown.put(wrong, nearest);
        }
        return nearest;
    }

    /** @param question part of a label, synonym or key in any of the languages, typing errors forgiven; null or blank for all */
    Page<ProductType> list(String question, PageRequest page) {
        if (question != null && !question.isBlank()) {
            return new Page<>(search(question, page.limit()), null);
        }
        var after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        return Page.of(repository.list(after, page.limit() + 1), page, type -> List.of(type.key()));
    }

    /** The name of a steel section is no word for any type, and looks like some: it means what has one. */
    private List<ProductType> search(String question, int rows) {
        var found = repository.search(plain(question), rows);
        return sections.areNamedBy(question)
                ? Stream.concat(OF_SECTIONS.stream().flatMap(key -> find(key).stream()), found.stream())
                        .distinct()
                        .limit(rows)
                        .toList()
                : found;
    }

    /** As words are compared: without case, accents and hyphens. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .strip();
    }
}
