package nl.stadsmijn.certification.scheme;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The schemes that come with the service, and the demonstration accreditations of the local platform. */
@ApplicationScoped
class SchemeSeed {

    private static final List<String> FILES = List.of("/schemes/hollow-core-slab.v1.json");

    private final SchemeRepository schemes;
    private final SchemeService service;
    private final ObjectMapper json;
    private final Optional<List<UUID>> demoAccreditations;

    SchemeSeed(
            SchemeRepository schemes,
            SchemeService service,
            ObjectMapper json,
            @ConfigProperty(name = "certification.demo-accreditations") Optional<List<UUID>> demoAccreditations) {
        this.schemes = schemes;
        this.service = service;
        this.json = json;
        this.demoAccreditations = demoAccreditations;
    }

    @Transactional
    void plant(@Observes StartupEvent started) {
        for (var file : FILES) {
            var scheme = read(file);
            schemes.add(scheme, Optional.empty());
            demoAccreditations.ifPresent(organisations ->
                    organisations.forEach(organisation -> schemes.accredit(scheme.id(), organisation)));
        }
        service.tell();
    }

    private Scheme read(String file) {
        try (var in = SchemeSeed.class.getResourceAsStream(file)) {
            return json.readValue(in, Scheme.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the scheme %s can't be read".formatted(file), e);
        }
    }
}
