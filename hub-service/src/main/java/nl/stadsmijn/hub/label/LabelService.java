package nl.stadsmijn.hub.label;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.place.StoredLot;
import nl.stadsmijn.hub.place.StoredLots;
import nl.stadsmijn.hub.producttype.ProductType;
import nl.stadsmijn.hub.producttype.ProductTypes;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works out what stands on labels. */
@ApplicationScoped
class LabelService {

    /** So much of an id tells the lots of a hub apart, and can be read out. */
    private static final int SHORT = 8;

    /** Three lines of a label. */
    private static final int TITLE = 45;

    private final HubService hubs;
    private final StoredLots stored;
    private final ProductTypes productTypes;
    private final String publicUrl;

    LabelService(
            HubService hubs,
            StoredLots stored,
            ProductTypes productTypes,
            @ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        this.hubs = hubs;
        this.stored = stored;
        this.productTypes = productTypes;
        this.publicUrl = publicUrl;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, or 403 for others than the hub's operator */
    void check(UUID hub, UUID organisation) {
        hubs.mine(hub, organisation);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming the lots that do not lie there */
    List<Label> ofLots(UUID hub, List<UUID> lots, LabelLanguage language) {
        var there = stored.in(hub, lots).stream().collect(Collectors.toMap(StoredLot::lotId, Function.identity()));
        refuse(lots, there, "lots", "UNKNOWN_LOT", "must be a lot that lies in this hub");
        var types = productTypes.of(there.values().stream()
                .map(StoredLot::productType)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return lots.stream().map(lot -> label(there.get(lot), types, language)).toList();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming the places that there are not */
    List<Label> ofPlaces(UUID hubId, List<String> codes) {
        var hub = hubs.get(hubId);
        var there = stored.places(hubId, codes);
        refuse(codes, there, "places", "UNKNOWN_PLACE", "must be the code of a place of GET /hubs/{id}/places");
        return codes.stream().map(code -> label(hub, code, there.get(code))).toList();
    }

    private Label label(StoredLot lot, Map<String, ProductType> types, LabelLanguage language) {
        var product = lot.productType() == null ? null : types.get(lot.productType());
        var kind = product == null ? lot.productType() : product.label(language.name());
        var lines = new ArrayList<String>();
        if (lot.name() != null && kind != null) {
            lines.add(kind);
        }
        lines.add(language.show(lot.amount()));
        if (lot.place() != null) {
            lines.add(lot.place());
        }
        var id = lot.lotId().toString();
        var title = lot.name() != null ? lot.name() : Objects.requireNonNullElse(kind, "–");
        return new Label(
                "%s/id/%s".formatted(publicUrl, id), shortened(title), lines, id, id.substring(id.length() - SHORT));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)).strip() + "…";
    }

    private Label label(Hub hub, String code, UUID place) {
        var link = "%s/api/v1/hubs/%s/places/%s".formatted(publicUrl, hub.id(), place);
        return new Label(link, code, List.of(hub.name()), "", "");
    }

    private static <T> void refuse(List<T> asked, Map<T, ?> there, String field, String code, String message) {
        var violations = IntStream.range(0, asked.size())
                .filter(index -> !there.containsKey(asked.get(index)))
                .mapToObj(index -> new Violation("%s[%d]".formatted(field, index), code, message, asked.get(index)))
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }
}
