package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Extended;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ExtensionRepository implements Extended {

    private final Jdbi jdbi;

    ExtensionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Extension extension, By by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO storage_extension (id, lot_id, hub_id, was, until, reason, by_subject, by_organisation, request, at)
                        VALUES (:id, :lot, :hub, :was, :until, :reason, :subject, :organisation, :request, :at)
                        """)
                .bind("id", extension.id())
                .bind("lot", extension.lotId())
                .bind("hub", extension.hubId())
                .bind("was", extension.was())
                .bind("until", extension.until())
                .bind("reason", extension.reason())
                .bind("subject", by.subject())
                .bind("organisation", by.organisation())
                .bind("request", by.request())
                .bind("at", extension.at())
                .execute());
    }

    @Override
    public Map<UUID, List<Time>> of(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM storage_extension WHERE lot_id = ANY(:lots) ORDER BY lot_id, id")
                .bindArray("lots", UUID.class, lots)
                .mapTo(Extension.class)
                .collect(Collectors.groupingBy(
                        Extension::lotId,
                        Collectors.mapping(
                                each -> new Time(each.was(), each.until(), each.reason(), each.at()),
                                Collectors.toList()))));
    }
}
