package nl.stadsmijn.kit.request;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Keeps ids out of the {@code uri} tag of requests that no resource took: each would be a time series of its own. */
@Singleton
class RequestMetrics implements MeterFilter {

    private static final String METER = "http.server";
    private static final String TAG = "uri";

    /** Paths are words with hyphens, files of such a name, versions, and parameters; what isn't is an id. */
    private static final Pattern ID =
            Pattern.compile("(?<=/)(?!(?:v\\d+|\\.?[a-z]+(?:[-.][a-z]+)*|\\{[^/]*})(?:/|$))[^/]+");

    @Override
    public Meter.Id map(Meter.Id id) {
        var uri = id.getName().startsWith(METER) ? id.getTag(TAG) : null;
        return uri == null || !uri.startsWith("/")
                ? id
                : id.replaceTags(
                        id.getTags().stream().map(RequestMetrics::template).toList());
    }

    private static Tag template(Tag tag) {
        return tag.getKey().equals(TAG) ? Tag.of(TAG, withoutIds(tag.getValue())) : tag;
    }

    static String withoutIds(String path) {
        return ID.matcher(path).replaceAll("{id}");
    }
}
