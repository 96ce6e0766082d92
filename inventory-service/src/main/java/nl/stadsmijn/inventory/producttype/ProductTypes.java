package nl.stadsmijn.inventory.producttype;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;

/** The controlled list. Its authority is the file in this service; what is new in it is stored and told when the service starts. */
@ApplicationScoped
public class ProductTypes {

    private static final int NEAREST = 3;

    private final ProductTypeRepository repository;
    private final Outbox outbox;
    private final ProductTypeCatalogue catalogue;

    ProductTypes(ProductTypeRepository repository, Outbox outbox, ProductTypeCatalogue catalogue) {
        this.repository = repository;
        this.outbox = outbox;
        this.catalogue = catalogue;
    }

    @Transactional
    void publish(@Observes StartupEvent start) {
        catalogue
                .all()
                .forEach(type ->
                        repository.store(type).ifPresent(version -> outbox.add(ProductTypeChanged.of(type, version))));
    }

    public Optional<ProductType> find(String key) {
        return catalogue.find(key);
    }

    /** The keys that a wrong one probably means, the likeliest first. */
    public List<String> nearest(String wrong) {
        return repository.nearest(wrong.replace('-', ' '), NEAREST);
    }

    /** @param question part of a label, synonym or key in any of the languages, typing errors forgiven; null or blank for all */
    Page<ProductType> list(String question, PageRequest page) {
        if (question != null && !question.isBlank()) {
            return new Page<>(repository.search(question.strip(), page.limit()), null);
        }
        var after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        return Page.of(repository.list(after, page.limit() + 1), page, type -> List.of(type.key()));
    }
}
