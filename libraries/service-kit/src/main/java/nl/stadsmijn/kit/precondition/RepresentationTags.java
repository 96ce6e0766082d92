package nl.stadsmijn.kit.precondition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * Gives every document an ETag that is its own: what is shown can change where its version doesn't (a place that its viewer may see precisely, an
 * amount in the ledger, a photo, a day that passes), and a strong tag must then be another (RFC 9110, 8.8.1). A tag is the version, for If-Match, and a
 * digest of the representation: {@code "3.q1M8bW0eRr2c"}. Who has what is there now is answered 304.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public final class RepresentationTags implements ContainerResponseFilter {

    private static final Set<Integer> WITH_A_DOCUMENT = Set.of(200, 201);

    /** 72 bits: two states of one document share them by chance once in 10²¹. */
    private static final int BYTES = 9;

    @Context
    ResourceInfo resource;

    private final ObjectMapper json;

    RepresentationTags(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        var version = answer.getEntityTag();
        if (!showsADocument(answer) || version == null && !readsOne(request)) {
            return;
        }
        var digest = digest(answer.getEntity());
        var tag = new EntityTag(version == null ? digest : version.getValue() + IfMatch.VERSION_ENDS + digest);
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (isReading(request)
                && answer.getStatus() == Status.OK.getStatusCode()
                && names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setStatus(Status.NOT_MODIFIED.getStatusCode());
            answer.setEntity(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean showsADocument(ContainerResponseContext answer) {
        return WITH_A_DOCUMENT.contains(answer.getStatus())
                && answer.hasEntity()
                && (answer.getMediaType() == null
                        || answer.getMediaType().getSubtype().endsWith("json")
                        || answer.getMediaType().getSubtype().endsWith("jwt"));
    }

    /** Whether a single thing was asked for: its path ends with what names it. */
    private boolean readsOne(ContainerRequestContext request) {
        return isReading(request)
                && resource.getResourceMethod() != null
                && path(resource.getResourceMethod()).endsWith("}");
    }

    private static String path(Method method) {
        var own = method.getAnnotation(Path.class);
        var shared = method.getDeclaringClass().getAnnotation(Path.class);
        return own != null ? own.value() : shared == null ? "" : shared.value();
    }

    private static boolean isReading(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    /** Whether the caller names what it has; weakly compared (RFC 9110, 13.1.2). */
    private static boolean names(String ifNoneMatch, EntityTag tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals("*") || one.equals('"' + tag.getValue() + '"'));
    }

    private String digest(Object document) {
        try {
            var bytes = document instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(document);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "a document that is answered can be written, and SHA-256 is always there", e);
        }
    }
}
